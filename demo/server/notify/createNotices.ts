import { LOCKS } from '../store/locks';
import type { Sql, SqlQueries } from '../store/Sql';
import type { Notice, NoticeChannel, NoticeType } from './Channel';

/** What the merchant is told when nobody is at the desk. Each notice waits in the database until it is delivered. */
export interface Notices {
  /** Every ticket once. */
  ticket(number: string): Promise<void>;
  /** Notes each conversation that waits while nobody watches the desk. */
  look(): Promise<void>;
  /** Delivers what is due; several instances share the work. */
  deliver(): Promise<void>;
}

interface NoticesPorts {
  readonly sql: Sql;
  readonly channels: readonly NoticeChannel[];
  /** A conversation is told of once within so long. */
  readonly noticeMinutes: number;
}

interface Noted {
  readonly type: NoticeType;
  readonly subjectId: string;
  /** The same word is noted once a channel. */
  readonly once: string;
}

const MINUTE_SECONDS = 60;
const HOUR_SECONDS = 3600;
/** Seconds until the next try; after the last one it is given up. */
const BACK_OFF = [
  5,
  5 * MINUTE_SECONDS,
  30 * MINUTE_SECONDS,
  2 * HOUR_SECONDS,
  5 * HOUR_SECONDS,
  10 * HOUR_SECONDS,
  14 * HOUR_SECONDS,
  20 * HOUR_SECONDS,
  24 * HOUR_SECONDS,
];
/** Longer than any try takes: then it was another instance's and that one died. */
const LEASE_SECONDS = 60;
const BATCH = 10;

/** Notices of all channels. Without channels nothing is noted. */
export function createNotices({ sql, channels, noticeMinutes }: NoticesPorts): Notices {
  const names = channels.map(({ name }) => name);
  const note = (tx: SqlQueries, { type, subjectId, once }: Noted) =>
    tx.query(NOTE, [names, type, subjectId, `${type} ${once}`]);
  return {
    async ticket(number) {
      await note(sql, { type: 'ticket.created', subjectId: number, once: number });
    },
    async look() {
      if (names.length === 0) return;
      await sql.transaction(async (tx) => {
        // Two instances that look at once would both find the same conversation waiting.
        await tx.query('select pg_advisory_xact_lock($1)', [LOCKS.notices]);
        const rows = await tx.query<{ id: string; told_at: Date }>(WAITING, [noticeMinutes]);
        for (const { id, told_at: at } of rows) {
          await note(tx, { type: 'conversation.waiting', subjectId: id, once: `${id} ${at.getTime()}` });
        }
      });
    },
    async deliver() {
      for (let due = await claim(sql, names); due.length > 0; due = await claim(sql, names)) {
        await Promise.all(
          due.map(async (row) => {
            const channel = channels.find(({ name }) => name === row.channel);
            if (channel) await deliverOne(sql, channel, row);
          }),
        );
      }
    },
  };
}

const NOTE = `
insert into notices (id, channel, type, subject_id, once)
select 'msg_' || gen_random_uuid(), channel, $2, $3, $4 from unnest($1::text[]) channel
on conflict (channel, once) do nothing`;

/** Nobody is there, and was not half a minute ago either: whoever loads the desk again has not left. */
const WAITING = `
update conversations c set told_at = now(),
  told_up_to = coalesce((select max(seq) from messages m where m.conversation_id = c.id), 0)
where c.status <> 'closed'
  and not exists (select 1 from agent_presence where expires_at > now() - interval '30 seconds')
  and (c.told_at is null or c.told_at < now() - $1::int * interval '1 minute')
  and (c.status = 'waiting' and c.told_at is null or exists (
    select 1 from messages m where m.conversation_id = c.id and m.role = 'shopper'
      and m.seq > greatest(c.agent_read_up_to, c.told_up_to)))
returning c.id, c.told_at`;

interface NoticeRow {
  id: string;
  channel: string;
  type: NoticeType;
  subject_id: string;
  created_at: Date;
  attempts: number;
}

function claim(sql: Sql, channels: readonly string[]): Promise<readonly NoticeRow[]> {
  return sql.query<NoticeRow>(
    `update notices set attempts = attempts + 1, next_at = now() + interval '${LEASE_SECONDS} seconds'
     where id in (select id from notices where delivered_at is null and failed_at is null and next_at <= now()
       and channel = any($1) order by next_at limit ${BATCH} for update skip locked)
     returning *`,
    [channels],
  );
}

async function deliverOne(sql: Sql, channel: NoticeChannel, row: NoticeRow): Promise<void> {
  const { id, type, subject_id: subjectId, created_at: createdAt, attempts } = row;
  const notice: Notice = { id, type, subjectId, createdAt };
  const outcome = await channel.send(notice);
  if (outcome.is === 'delivered') {
    await sql.query('update notices set delivered_at = now() where id = $1', [id]);
    return;
  }
  const backOff = BACK_OFF[attempts - 1];
  if (outcome.is === 'gone' || backOff === undefined) {
    await sql.query('update notices set failed_at = now() where id = $1', [id]);
    return;
  }
  const asked = outcome.retryAfterSeconds ?? 0;
  await sql.query(`update notices set next_at = now() + $2::int * interval '1 second' where id = $1`, [
    id,
    Math.max(backOff, asked),
  ]);
}
