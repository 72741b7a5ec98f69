import type { DeskContext } from '../DeskContext';

/** The messages left that nobody has closed, oldest first. */
export function TicketList({ model, t, format }: DeskContext) {
  const open = model.tickets.value.filter(({ status }) => status !== 'closed');
  if (open.length === 0) return null;
  return (
    <section>
      <h2>
        {t('tickets')} <span>{open.length}</span>
      </h2>
      <ul>
        {open.map(({ number, kind, status, details, createdAt }) => (
          <li key={number}>
            <button
              type="button"
              class="row"
              aria-current={model.chosenTicket.value === number}
              onClick={() => model.chooseTicket(number)}
            >
              <span class="about">
                <b>{details.name ?? details.email ?? details.phone}</b>
                <time>{format.time(createdAt)}</time>
                <span class="last" dir="auto">
                  {details.text}
                </span>
                <span class="tags">
                  <i>{t(kind)}</i>
                  {status === 'answered' && <i>{t('answered')}</i>}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
