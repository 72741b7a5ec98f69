import type { Translate } from '../../contract/plugin';
import type { PacketForm } from './createPacketForm';
import type { ChatKey } from './strings';

interface PacketFieldsProps {
  readonly form: PacketForm;
  readonly t: Translate<ChatKey>;
  /** Only after the first try to send. */
  readonly showErrors: boolean;
}

/** The two things the shopper types: what it is about, and where to write to. */
export function PacketFields({ form, t, showErrors }: PacketFieldsProps) {
  const { summary, email, isEmailValid } = form;
  const lacksSummary = showErrors && !summary.value.trim();
  const wrongEmail = showErrors && !isEmailValid.value;
  return (
    <>
      <div class="field">
        <label for="sb-question">{t('packet.question')}</label>
        <textarea
          id="sb-question"
          rows={2}
          dir="auto"
          aria-invalid={lacksSummary}
          aria-describedby={lacksSummary ? 'sb-question-hint' : undefined}
          value={summary}
          onInput={(event) => (summary.value = event.currentTarget.value)}
        />
        {lacksSummary && (
          <small class="wrong" id="sb-question-hint" role="alert">
            {t('packet.questionHint')}
          </small>
        )}
      </div>
      <div class="field">
        <label for="sb-email">{t('packet.email')}</label>
        <input
          id="sb-email"
          type="email"
          autocomplete="email"
          dir="auto"
          aria-invalid={wrongEmail}
          aria-describedby="sb-email-hint"
          value={email}
          onInput={(event) => (email.value = event.currentTarget.value)}
        />
        <small class={wrongEmail ? 'wrong' : undefined} id="sb-email-hint">
          {t(wrongEmail ? 'packet.emailWrong' : 'packet.emailHint')}
        </small>
      </div>
    </>
  );
}
