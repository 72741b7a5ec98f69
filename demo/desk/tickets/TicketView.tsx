import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { DeskTicket } from '../../server/deskApi';
import { FileButton } from '../conversation/FileButton';
import type { DeskContext } from '../DeskContext';

interface TicketProps extends DeskContext {
  readonly ticket: DeskTicket;
}

/** A message left: who, what, with which files, and the answer that the shopper will find. */
export function TicketView({ ticket, ...context }: TicketProps) {
  const { model, t } = context;
  const { number, kind, details, files, answer } = ticket;
  return (
    <main class="thread">
      <header>
        <button type="button" class="back" onClick={() => model.chooseTicket(null)}>
          {t('back')}
        </button>
        <div>
          <h1>{details.name ?? details.email ?? details.phone}</h1>
          <p>{[number, t(kind), details.subject, details.category].filter(Boolean).join(' · ')}</p>
        </div>
      </header>
      <div class="log" tabIndex={0} role="region" aria-label={number}>
        <p>{[details.email, details.phone].filter(Boolean).join(' · ')}</p>
        {details.orderNumber && <p>{t('order', { number: details.orderNumber })}</p>}
        <p class="bubble theirs" dir="auto">
          {details.text}
        </p>
        {files.map(({ id, name }) => (
          <FileButton key={id} t={t} name={name} load={() => model.loadFile({ ticket: number }, id)} />
        ))}
        {answer && (
          <p class="bubble mine" dir="auto">
            {answer}
          </p>
        )}
      </div>
      <Reply {...context} ticket={ticket} />
    </main>
  );
}

function Reply({ model, t, ticket }: TicketProps) {
  const { number } = ticket;
  const draft = useSignal('');
  const hasFailed = useSignal(false);
  useEffect(() => {
    draft.value = '';
    hasFailed.value = false;
  }, [number]);
  const send = async (isClosed: boolean) => {
    try {
      await model.answerTicket(number, draft.value.trim(), isClosed);
      draft.value = '';
      hasFailed.value = false;
      if (isClosed) model.chooseTicket(null);
    } catch {
      hasFailed.value = true;
    }
  };
  return (
    <div class="composer">
      <textarea
        rows={3}
        dir="auto"
        aria-label={t('answer')}
        placeholder={t('answer')}
        value={draft}
        onInput={(event) => (draft.value = event.currentTarget.value)}
      />
      <p role="alert">{hasFailed.value && t('noServer')}</p>
      <div class="tools">
        <button type="button" onClick={() => void send(true)}>
          {t('done')}
        </button>
        <button type="button" class="primary" disabled={!draft.value.trim()} onClick={() => void send(false)}>
          {t('send')}
        </button>
      </div>
    </div>
  );
}
