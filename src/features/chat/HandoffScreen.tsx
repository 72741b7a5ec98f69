import { useSignal } from '@preact/signals';
import type { ScreenProps } from '../../contract/plugin';
import { Icon } from '../../ui/Icon';
import { useStyles } from '../../ui/useStyles';
import { buildPacket } from './buildPacket';
import card from '../../ui/card/card.css?inline';
import styles from './chat.css?inline';
import { ContactWays } from './ContactWays';
import { createPacketForm } from './createPacketForm';
import { CLOSE, FILE, PAGE, PARCEL, UNDO } from './icons';
import type { ChatModel } from './model';
import { PacketFields } from './PacketFields';

const ROW_ICONS = { order: PARCEL, conversation: FILE, page: PAGE } as const;

/** What the agent will see, editable, before anything is sent; and the other ways to reach a person. */
export function HandoffScreen({ model, context }: ScreenProps<ChatModel>) {
  const element = useStyles<HTMLDivElement>(card, styles);
  const { t } = context;
  const { value: form } = useSignal(createPacketForm(buildPacket(context)));
  const tried = useSignal(false);
  const ways = model.ways.value;
  const isAway = model.availability.value?.online === false;
  const send = () => {
    tried.value = true;
    if (form.isValid.value) void model.send(form.packet());
  };
  return (
    <div class="packet" ref={element}>
      {model.hasChat && (
        <>
          <h3 class="title">{t(isAway ? 'away.heading' : 'packet.heading')}</h3>
          <p class="sub">{t(isAway ? 'away.note' : 'packet.note')}</p>
          <PacketFields form={form} t={t} showErrors={tried.value} />
          {form.rows.value.length > 0 && (
            <ul class="card list rows">
              {form.rows.value.map(({ id, label, value, note, isLeftOut }) => {
                const what = t(`packet.${id}`);
                return (
                  <li key={id}>
                    <Icon d={ROW_ICONS[id]} />
                    <div>
                      <small>{what}</small>
                      <span class={isLeftOut ? 'out' : undefined}>
                        {value ?? t('packet.messages', label)}
                      </span>
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
          )}
        </>
      )}
      {ways.length > 0 && (
        <>
          <p class="group-title">{t(model.hasChat ? 'ways.heading' : 'ways.only')}</p>
          <ContactWays ways={ways} t={t} />
        </>
      )}
      {!model.hasChat && ways.length === 0 && <p>{t('ways.none')}</p>}
      {model.hasChat && (
        <div class="sticky">
          {model.sendState.value === 'failed' && (
            <p class="note wrong-note" role="alert">
              {t('packet.failed')}
            </p>
          )}
          <button class="primary" type="button" disabled={model.sendState.value === 'sending'} onClick={send}>
            {t(model.sendState.value === 'sending' ? 'packet.sending' : 'packet.send')}
          </button>
        </div>
      )}
    </div>
  );
}
