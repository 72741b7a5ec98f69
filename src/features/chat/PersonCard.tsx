import type { SlotProps } from '../../contract/plugin';
import { useStyles } from '../../ui/useStyles';
import card from '../../ui/card/card.css?inline';
import styles from './chat.css?inline';
import type { ChatModel } from './model';

/** Under an answer the bot does not have: the person, one tap away. */
export function PersonCard({ context }: SlotProps<ChatModel>) {
  const element = useStyles<HTMLDivElement>(card, styles);
  return (
    <div class="card offer" ref={element}>
      <p>{context.t('miss.note')}</p>
      <button class="primary" type="button" onClick={() => context.navigate('handoff')}>
        {context.t('person')}
      </button>
    </div>
  );
}
