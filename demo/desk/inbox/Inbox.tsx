import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { DeskConversation } from '../../server/deskApi';
import { shopperName, type DeskContext } from '../DeskContext';
import type { DeskKey } from '../locales/en';
import { TicketList } from '../tickets/TicketList';

const TICK_MS = 15_000;
const LIMIT_MS = 2 * 60_000;
const MINUTE_MS = 60_000;

/** Conversations in groups, the longest waiting first. */
export function Inbox(context: DeskContext) {
  const { model, t } = context;
  const now = useSignal(Date.now());
  useEffect(() => {
    const timer = setInterval(() => (now.value = Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const open = model.open.value;
  const groups: readonly (readonly [DeskKey, readonly DeskConversation[]])[] = [
    ['waiting', open.filter(({ status }) => status === 'waiting')],
    ['yours', open.filter(({ status, agent }) => status === 'live' && agent?.id === model.agent.id)],
    ['others', open.filter(({ status, agent }) => status === 'live' && agent?.id !== model.agent.id)],
    ['closed', model.closed.value],
  ];
  return (
    <nav class="inbox" aria-label={t('inbox')}>
      <h1>{t('inbox')}</h1>
      {open.length === 0 && (
        <div class="empty">
          <b>{t('nobody')}</b>
          <p>{t('nobodyNote')}</p>
        </div>
      )}
      <TicketList {...context} />
      {groups.map(
        ([name, list]) =>
          list.length > 0 && (
            <section key={name}>
              <h2>
                {t(name)} <span>{list.length}</span>
              </h2>
              <ul>
                {list.map((conversation) => (
                  <li key={conversation.id}>
                    <Row {...context} conversation={conversation} now={now.value} />
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
      <p class="keys">{t('keys')}</p>
    </nav>
  );
}

interface RowProps extends DeskContext {
  readonly conversation: DeskConversation;
  readonly now: number;
}

function Row({ model, t, conversation, now }: RowProps) {
  const { id, packet, lastMessage, openedAt, status, unread } = conversation;
  const name = shopperName(conversation, t);
  const waited = now - Date.parse(openedAt);
  const isLate = status === 'waiting' && waited > LIMIT_MS;
  return (
    <button
      type="button"
      class="row"
      aria-current={model.chosenId.value === id}
      onClick={() => model.choose(id)}
    >
      <span class="face" aria-hidden="true">
        {[...name][0]?.toUpperCase()}
      </span>
      <span class="about">
        <b>{name}</b>
        <time class={isLate ? 'late' : undefined}>
          {t('minutes', { count: Math.max(0, Math.floor(waited / MINUTE_MS)) })}
        </time>
        <span class="last" dir="auto">
          {lastMessage?.text ?? packet.summary}
        </span>
        <span class="tags">
          {unread > 0 && <i class="count">{unread}</i>}
          {packet.orderNumber && <i>{t('order', { number: packet.orderNumber })}</i>}
          <i>{packet.locale}</i>
          {packet.botTried.length > 0 && <i>{t('tried', { count: packet.botTried.length })}</i>}
        </span>
      </span>
    </button>
  );
}
