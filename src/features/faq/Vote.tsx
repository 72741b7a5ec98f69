import type { Translate } from '../../contract/plugin';
import type { FaqEntry } from '../../contract/types';
import { Icon } from '../../ui/Icon';
import { NO, YES } from './icons';
import type { FaqModel } from './model';
import type { FaqKey } from './strings';

interface VoteProps {
  readonly entry: FaqEntry;
  readonly model: FaqModel;
  readonly t: Translate<FaqKey>;
}

/** "Did this help?", asked once; the answer replaces the question. */
export function Vote({ entry, model, t }: VoteProps) {
  const vote = model.votes.value.get(entry.id);
  return (
    <div class="vote" role="status">
      {vote === undefined ? (
        <>
          {t('helped')}
          <button type="button" aria-label={t('yes')} onClick={() => model.vote(entry, true)}>
            <Icon d={YES} />
          </button>
          <button type="button" aria-label={t('no')} onClick={() => model.vote(entry, false)}>
            <Icon d={NO} />
          </button>
        </>
      ) : (
        t(vote ? 'thanks' : 'sorry')
      )}
    </div>
  );
}
