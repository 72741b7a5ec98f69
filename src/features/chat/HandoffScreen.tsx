import { useSignal } from '@preact/signals';
import type { ScreenProps } from '../../contract/plugin';
import card from '../../ui/card/card.css?inline';
import { Icon } from '../../ui/Icon';
import { useStyles } from '../../ui/useStyles';
import { buildPacket } from './buildPacket';
import styles from './chat.css?inline';
import { ContactWays } from './ContactWays';
import { createPacketForm } from './createPacketForm';
import { LOCK } from './icons';
import type { ChatModel } from './model';
import { PacketFields } from './PacketFields';
import { PacketRows } from './PacketRows';
import { SendBar } from './SendBar';

/** What the agent will see, editable, before anything is sent; and the other ways to reach a person. */
export function HandoffScreen({ model, context, params }: ScreenProps<ChatModel>) {
  const element = useStyles<HTMLDivElement>(card, styles);
  const { t } = context;
  const { value: form } = useSignal(createPacketForm(buildPacket(context, params)));
  const tried = useSignal(false);
  const ways = model.ways.value;
  const who = model.availability.value?.online === false ? 'away' : 'packet';
  const send = () => {
    tried.value = true;
    if (form.isValid.value) void model.send(form.packet());
  };
  return (
    <div class="packet" ref={element}>
      {model.hasChat && (
        <>
          <h3 class="title">{t(`${who}.heading`)}</h3>
          <p class="sub">{t(`${who}.note`)}</p>
          <PacketFields form={form} t={t} showErrors={tried.value} />
          <PacketRows form={form} t={t} />
          <p class="masking">
            <Icon d={LOCK} />
            {t('packet.masked')}
          </p>
        </>
      )}
      {ways.length > 0 && (
        <>
          <p class="group-title">{t(model.hasChat ? 'ways.heading' : 'ways.only')}</p>
          <ContactWays ways={ways} t={t} />
        </>
      )}
      {!model.hasChat && ways.length === 0 && <p>{t('ways.none')}</p>}
      {model.hasChat && <SendBar state={model.sendState.value} t={t} onSend={send} />}
    </div>
  );
}
