import type { PendingMessage } from '../createDeskModel';
import type { DeskContext } from '../DeskContext';
import { Parts } from './Parts';

interface PendingProps extends DeskContext {
  readonly conversationId: string;
  readonly message: PendingMessage;
}

/** A message on its way, or one that did not get there and waits to be sent again. */
export function Pending({ model, t, format, conversationId, message }: PendingProps) {
  return (
    <div class="line mine">
      <Parts conversationId={conversationId} parts={message.parts} model={model} t={t} format={format} />
      <small>
        {message.state === 'sending' ? (
          t('sending')
        ) : (
          <button type="button" class="retry" onClick={() => void model.retry(conversationId, message)}>
            {t('notSent')}
          </button>
        )}
      </small>
    </div>
  );
}
