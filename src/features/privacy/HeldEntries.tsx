import type { PluginContext } from '../../contract/plugin';
import { createFormat } from '../../lib/createFormat';
import type { Group } from './groups';
import type { PrivacyKey } from './strings';

const MOST = 20;

interface HeldEntriesProps {
  readonly group: Group;
  readonly context: PluginContext<PrivacyKey>;
  readonly onErase: () => void;
}

/** What is kept of one kind, readable, the newest first; and its end. */
export function HeldEntries({ group, context, onErase }: HeldEntriesProps) {
  const { t, shop, clock } = context;
  const { name } = group;
  const entries = group.entries.filter(({ text }) => text);
  const format = createFormat(shop.locale, clock.now);
  const say = (text: string) => (name === 'choices' ? t(`choice.${text}` as 'choice.granted') : text);
  return (
    <div class="entries">
      {name === 'answers' && <p>{t('answers.note')}</p>}
      <ul>
        {entries.slice(0, MOST).map(({ at, text, factor }, place) => (
          <li key={place}>
            <small>{format.time(new Date(at).toISOString())}</small>
            <bdi>{say(text)}</bdi>
            {factor && <small>{t('found', { factor })}</small>}
          </li>
        ))}
      </ul>
      {entries.length > MOST && <small>{t('more', { count: entries.length - MOST })}</small>}
      <button class="outline bad" type="button" onClick={onErase}>
        {t('erase.one')}
      </button>
    </div>
  );
}
