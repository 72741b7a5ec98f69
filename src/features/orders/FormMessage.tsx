import type { MessageProps } from '../../contract/plugin';
import { useStyles } from '../../ui/useStyles';
import { LookupForm } from './LookupForm';
import type { OrdersModel } from './model';
import styles from './orders.css?inline';

/** The look-up in the conversation, the number filled in; once found it becomes the order's card. */
export function FormMessage({ model, context, message }: MessageProps<OrdersModel>) {
  const element = useStyles<HTMLDivElement>(styles);
  const { t, conversation } = context;
  const wanted = (message.data as { wanted?: string } | undefined)?.wanted ?? '';
  const onFound = (number: string) =>
    conversation.patch(message.id, { kind: 'order', text: t('bot.found'), data: { number } });
  return (
    <div class="order-card in-chat" ref={element}>
      <LookupForm id={message.id} model={model} t={t} number={wanted} onFound={onFound} />
    </div>
  );
}
