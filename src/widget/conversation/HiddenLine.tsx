import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { HiddenPiece, Message, OwnKind, Translate } from '../../contract/plugin';
import { createTranslate } from '../../lib/createTranslate';
import { masking as english, type MaskingKey } from '../../locales/en/masking';
import { Icon } from '../../ui/Icon';
import { useStyles } from '../../ui/useStyles';
import type { ShellModel } from '../shell/ShellModel';
import styles from './hidden-line.css?inline';

/* From Lucide (ISC licence). */
const LOCK =
  'M5 11h14a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2zM7 11V7a5 5 0 0 1 10 0v4';
const OWN_KINDS: readonly OwnKind[] = ['phone', 'email'];

interface HiddenLineProps {
  readonly shell: ShellModel;
  readonly message: Message;
}

/** Under the shopper's own message: what was hidden in it, and the way back where it is their own to show. */
export function HiddenLine({ shell, message }: HiddenLineProps) {
  const element = useStyles<HTMLDivElement>(styles);
  const { locale } = shell.strings.value;
  const t = createTranslate<MaskingKey>({ ...english, ...shell.tables.value?.['masking'] }, locale);
  const hidden = message.hidden ?? [];
  const said = hidden.length > 0 ? sayHidden(hidden, t, locale) : '';
  // A status that is drawn with its words is not read out; one that gets them later is.
  const spoken = useSignal('');
  useEffect(() => {
    if (isFresh(message)) spoken.value = said;
  }, [said]);
  return (
    <div ref={element} class="masked-line">
      {said && (
        <p class="masked">
          <Icon d={LOCK} />
          <span>{said}</span>
        </p>
      )}
      {OWN_KINDS.filter((kind) => hidden.some(({ couldBe }) => couldBe === kind)).map((kind) => (
        <button
          key={kind}
          class="unmask"
          type="button"
          onClick={() => shell.act(({ reveal }) => reveal(message.id, kind))}
        >
          {t(`show.${kind}`)}
        </button>
      ))}
      <p class="hidden" role="status">
        {said && spoken.value}
      </p>
    </div>
  );
}

const FRESH_MS = 10_000;
const isFresh = ({ at }: Message): boolean => Date.now() - at < FRESH_MS;

/** "Card number and 2 passwords hidden before sending". */
function sayHidden(hidden: readonly HiddenPiece[], t: Translate<MaskingKey>, locale: string): string {
  const counts = new Map<HiddenPiece['kind'], number>();
  for (const { kind } of hidden) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const parts = [...counts].map(([kind, count]) => t(kind, { count }));
  const what = new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);
  const text = t('hidden', { what });
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
