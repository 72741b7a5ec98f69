import type { Translate } from '../../contract/plugin';
import type { ChatKey } from './strings';

interface SendBarProps {
  readonly state: 'idle' | 'sending' | 'failed';
  readonly t: Translate<ChatKey>;
  onSend(): void;
}

/** The one button, and above it what went wrong. */
export function SendBar({ state, t, onSend }: SendBarProps) {
  return (
    <div class="sticky">
      {state === 'failed' && (
        <p class="note wrong-note" role="alert">
          {t('packet.failed')}
        </p>
      )}
      <button class="primary" type="button" disabled={state === 'sending'} onClick={onSend}>
        {t(state === 'sending' ? 'packet.sending' : 'packet.send')}
      </button>
    </div>
  );
}
