import { useSignal } from '@preact/signals';
import type { ScreenProps } from '../../contract/plugin';
import { useStyles } from '../../ui/useStyles';
import styles from './faq.css?inline';
import type { FaqModel } from './model';
import { QuestionList } from './QuestionList';

/** All questions, narrowed while typing. */
export function FaqScreen({ model, context }: ScreenProps<FaqModel>) {
  const element = useStyles<HTMLDivElement>(styles);
  const { t, conversation, navigate } = context;
  const filter = useSignal('');
  const entries = model.entries.value;
  const wanted = filter.value.trim().toLowerCase();
  const shown = entries?.filter(({ question, alternates = [] }) =>
    [question, ...alternates].some((phrase) => phrase.toLowerCase().includes(wanted)),
  );
  const ask = () => {
    void conversation.say(filter.value);
    navigate('chat');
  };
  return (
    <div ref={element}>
      {entries && entries.length > 0 && (
        <input
          class="filter"
          type="search"
          aria-label={t('filter')}
          placeholder={t('filter')}
          value={filter}
          onInput={(event) => (filter.value = event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.isComposing && wanted) ask();
          }}
        />
      )}
      {shown && shown.length > 0 && (
        <QuestionList entries={shown} onChoose={({ id }) => navigate('article', { id })} />
      )}
      {shown?.length === 0 && wanted && (
        <>
          <p class="note">{t('filter.none')}</p>
          <button class="chip" type="button" onClick={ask}>
            {t('ask', { text: filter.value.trim() })}
          </button>
        </>
      )}
      {entries?.length === 0 && <p>{t('empty')}</p>}
      {!entries && !model.hasFailed.value && <p class="skeleton" role="status" aria-label={t('loading')} />}
      {!entries && model.hasFailed.value && (
        <p class="note" role="alert">
          {t('failed')}{' '}
          <button class="link" type="button" onClick={() => void model.load()}>
            {t('retry')}
          </button>
        </p>
      )}
    </div>
  );
}
