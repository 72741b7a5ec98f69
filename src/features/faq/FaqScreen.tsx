import { useSignal } from '@preact/signals';
import type { PluginContext, ScreenProps } from '../../contract/plugin';
import type { FaqEntry } from '../../contract/types';
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
            if (event.key === 'Enter' && !event.isComposing && filter.value.trim()) ask();
          }}
        />
      )}
      {entries ? (
        <Narrowed {...{ context, entries, text: filter.value, ask }} />
      ) : (
        <Missing model={model} t={t} />
      )}
    </div>
  );
}

interface NarrowedProps {
  readonly context: PluginContext;
  readonly entries: readonly FaqEntry[];
  readonly text: string;
  ask(): void;
}

/** The questions that hold what was typed, or the offer to ask it instead. */
function Narrowed({ context, entries, text, ask }: NarrowedProps) {
  const { t, navigate } = context;
  const wanted = text.trim().toLowerCase();
  const shown = entries.filter(({ question, alternates = [] }) =>
    [question, ...alternates].some((phrase) => phrase.toLowerCase().includes(wanted)),
  );
  if (shown.length > 0) {
    return <QuestionList entries={shown} onChoose={({ id }) => navigate('article', { id })} />;
  }
  if (!wanted) return <p>{t('empty')}</p>;
  return (
    <>
      <p class="note">{t('filter.none')}</p>
      <button class="chip" type="button" onClick={ask}>
        {t('ask', { text: text.trim() })}
      </button>
    </>
  );
}

/** While there is no list: it is on its way, or it could not be fetched. */
function Missing({ model, t }: { readonly model: FaqModel; readonly t: PluginContext['t'] }) {
  if (!model.hasFailed.value) return <p class="skeleton" role="status" aria-label={t('loading')} />;
  return (
    <p class="note" role="alert">
      {t('failed')}{' '}
      <button class="link" type="button" onClick={() => void model.load()}>
        {t('retry')}
      </button>
    </p>
  );
}
