import type { PluginContext } from '../../contract/plugin';
import { PARCEL, PERSON, SEARCH, SPEECH, TAG } from '../../ui/icons/shell';
import { Icon } from '../../ui/Icon';
import type { Group } from './groups';
import type { PrivacyKey } from './strings';

const MOST = 20;
const ICONS = { conversation: SPEECH, orders: PARCEL, viewed: SEARCH, choices: PERSON };

interface HeldListProps {
  readonly groups: readonly Group[];
  readonly context: PluginContext<PrivacyKey>;
  readonly onErase: (event: Event, group: Group) => void;
}

/** What is on this device by kind: how much, for how long; each opens and can be erased alone. */
export function HeldList({ groups, context, onErase }: HeldListProps) {
  const { t, shop, device } = context;
  /** Never nothing. */
  const sayBytes = (bytes: number) =>
    (Math.ceil(bytes / 100) / 10).toLocaleString(shop.locale, { style: 'unit', unit: 'kilobyte' });
  const sayTime = (at: number) =>
    new Date(at).toLocaleString(shop.locale, { dateStyle: 'medium', timeStyle: 'short' });
  if (groups.length === 0) return <p class="note">{t('held.none')}</p>;
  return (
    <>
      <ul class="card list">
        {groups.map((group) => {
          const { name, entries, ttlDays, bytes } = group;
          const seen = entries.filter(({ text }) => text);
          return (
            <li key={name}>
              <details>
                <summary>
                  <Icon d={(ICONS as Partial<Record<string, string>>)[name] ?? TAG} />
                  <span>
                    {t(name)}
                    <small>{t('kept', { count: entries.length, days: ttlDays })}</small>
                  </span>
                  <small>{sayBytes(bytes)}</small>
                  <Icon d="m9 18 6-6-6-6" directed />
                </summary>
                {seen.slice(0, MOST).map(({ at, text }, place) => (
                  <div key={place}>
                    <small>{sayTime(at)}</small>
                    <bdi>{name === 'choices' ? t(text as 'granted') : text}</bdi>
                  </div>
                ))}
                {seen.length > MOST && <div>+ {seen.length - MOST}</div>}
                <button class="outline bad" type="button" onClick={(event) => onErase(event, group)}>
                  {t('erase.one')}
                </button>
              </details>
            </li>
          );
        })}
      </ul>
      {!device.isKept && <small>{t('held.memory')}</small>}
    </>
  );
}
