import { useSignal } from '@preact/signals';
import type { PluginContext } from '../../contract/plugin';
import { BOOK, PARCEL, PERSON, SEARCH, SPEECH, TAG } from '../../ui/icons/shell';
import { Icon } from '../../ui/Icon';
import type { Group, GroupName } from './groups';
import { HeldEntries } from './HeldEntries';
import { NEXT } from './icons';
import type { PrivacyModel } from './model';
import { sayBytes } from './sayBytes';
import type { PrivacyKey } from './strings';

const ICONS: Readonly<Record<GroupName, string>> = {
  conversation: SPEECH,
  orders: PARCEL,
  viewed: SEARCH,
  cart: TAG,
  choices: PERSON,
  answers: BOOK,
  other: BOOK,
};

interface HeldListProps {
  readonly model: PrivacyModel;
  readonly context: PluginContext<PrivacyKey>;
  readonly onErase: (group: Group) => void;
}

/** What is on this device by kind: how much, for how long; each opens and can be erased alone. */
export function HeldList({ model, context, onErase }: HeldListProps) {
  const opened = useSignal<GroupName | null>(null);
  const { t, shop, device } = context;
  const groups = model.groups.value;
  if (model.hasFailed.value) {
    return (
      <p class="note" role="alert">
        {t('held.failed')}{' '}
        <button class="link" type="button" onClick={() => void model.load()}>
          {t('retry')}
        </button>
      </p>
    );
  }
  if (!groups) return <div class="skeleton" />;
  const bytes = groups.reduce((sum, group) => sum + group.bytes, 0);
  return (
    <>
      <p class="group-title">
        {t('held')}
        {bytes > 0 && <span>{sayBytes(bytes, shop.locale)}</span>}
      </p>
      {groups.length === 0 && <p class="note">{t('held.none')}</p>}
      <ul class="card list held" hidden={groups.length === 0}>
        {groups.map((group) => {
          const { name, ttlDays } = group;
          const what = t(`${name}.count`, { count: group.entries.length });
          const isOpen = opened.value === name;
          return (
            <li key={name}>
              <button
                type="button"
                aria-expanded={isOpen}
                onClick={() => (opened.value = isOpen ? null : name)}
              >
                <Icon d={ICONS[name]} />
                <span class="what">
                  {t(name)}
                  <small>{t('kept', { what, count: ttlDays })}</small>
                </span>
                <small>{sayBytes(group.bytes, shop.locale)}</small>
                <Icon d={NEXT} directed />
              </button>
              {isOpen && <HeldEntries group={group} context={context} onErase={() => onErase(group)} />}
            </li>
          );
        })}
      </ul>
      {groups.length > 0 && !device.isKept && <p class="muted">{t('held.memory')}</p>}
    </>
  );
}
