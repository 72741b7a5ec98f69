import { useSignal } from '@preact/signals';
import type { TranscriptLine } from '../../../src/contract/types';
import type { DeskContext } from '../DeskContext';

interface BotPartProps extends Pick<DeskContext, 't'> {
  readonly transcript: readonly TranscriptLine[];
}

/** What was said with the bot before, folded away until wanted. */
export function BotPart({ transcript, t }: BotPartProps) {
  const isShown = useSignal(false);
  if (transcript.length === 0) return null;
  return (
    <>
      <p class="fold">
        {t('botSaid', { count: transcript.length })}{' '}
        <button type="button" aria-expanded={isShown.value} onClick={() => (isShown.value = !isShown.value)}>
          {t(isShown.value ? 'hide' : 'show')}
        </button>
      </p>
      {isShown.value &&
        transcript.map((line, index) => (
          <p key={index} class={`bubble quiet ${line.role === 'shopper' ? 'theirs' : 'mine'}`} dir="auto">
            {line.text}
          </p>
        ))}
    </>
  );
}
