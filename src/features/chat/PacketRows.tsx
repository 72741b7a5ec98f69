import type { Translate } from '../../contract/plugin';
import { Icon } from '../../ui/Icon';
import type { PacketForm } from './createPacketForm';
import { CLOSE, FILE, PAGE, PARCEL, TAG, UNDO } from './icons';
import type { ChatKey } from './strings';

const ROW_ICONS = { order: PARCEL, conversation: FILE, page: PAGE, notes: TAG } as const;

interface PacketRowsProps {
  readonly form: PacketForm;
  readonly t: Translate<ChatKey>;
}

/** What goes along by itself; each row can be left out, and put back. */
export function PacketRows({ form, t }: PacketRowsProps) {
  const rows = form.rows.value;
  if (rows.length === 0) return null;
  return (
    <ul class="card list rows">
      {rows.map(({ id, label, value, note, isLeftOut }) => {
        const what = t(`packet.${id}`);
        return (
          <li key={id}>
            <Icon d={ROW_ICONS[id]} />
            <div>
              <small>{what}</small>
              <span class={isLeftOut ? 'out' : undefined}>{value ?? t('packet.messages', label)}</span>
              {note && <small>{t('packet.tried', { titles: note })}</small>}
              {isLeftOut && <small>{t('packet.leftOut')}</small>}
            </div>
            <button
              class="bare"
              type="button"
              aria-label={t(isLeftOut ? 'packet.putBack' : 'packet.remove', { what })}
              onClick={() => form.toggle(id)}
            >
              <Icon d={isLeftOut ? UNDO : CLOSE} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
