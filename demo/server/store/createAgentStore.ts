import { randomUUID } from 'node:crypto';
import type { AgentRole, DeskAgent, ListedAgent } from '../deskApi';
import { toAgent, toEmail, toListed, type AgentRow } from './agentRows';
import { createSessionStore } from './createSessionStore';
import { hashPassword, verifyPassword } from './secrets';
import type { Sql } from './Sql';

export interface NewAgent {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly avatarUrl?: string;
  /** @default 'agent' */
  readonly role?: AgentRole;
}

export interface AgentChange {
  readonly name?: string;
  readonly avatarUrl?: string;
  readonly role?: AgentRole;
  readonly password?: string;
  readonly isDisabled?: boolean;
}

export interface AgentStore {
  /** Makes the agent, or gives the one with that e-mail a new name, role and password. */
  put(agent: NewAgent): Promise<DeskAgent>;
  /** Null when the e-mail is taken. */
  create(agent: NewAgent): Promise<ListedAgent | null>;
  /**
   * A new password or being disabled signs the agent out everywhere; the conversations of a disabled agent wait
   * for another one. `unknown` when there is no such agent;
   * `last` when there would be no administrator left, and then nothing is changed.
   */
  update(id: string, change: AgentChange): Promise<ListedAgent | 'unknown' | 'last'>;
  list(): Promise<readonly ListedAgent[]>;
  count(): Promise<number>;
  /** Null for an unknown e-mail, a wrong password and a disabled agent alike, after the same work. */
  signIn(email: string, password: string): Promise<{ token: string; agent: DeskAgent } | null>;
  /** Null for a session that is over, and for a disabled agent. */
  bySession(token: string): Promise<DeskAgent | null>;
  signOut(token: string): Promise<void>;
  byIds(ids: readonly string[]): Promise<readonly DeskAgent[]>;
}

export interface AgentPorts {
  readonly sql: Sql;
  readonly sessionHours: number;
  /** Sessions of this agent may have ended. */
  onSignedOut(agentId: string): void;
  /** The conversation waits for somebody else, because its agent was disabled. */
  onReleased(conversationId: string): void;
}

/** People who answer, and their sessions. Passwords rest as scrypt hashes, tokens as SHA-256. */
export function createAgentStore(ports: AgentPorts): AgentStore {
  const { sql } = ports;
  const store: Pick<AgentStore, 'put' | 'create' | 'list' | 'count' | 'byIds'> = {
    async put(agent) {
      const [known] = await sql.query<AgentRow>('select * from agents where email = $1', [
        toEmail(agent.email),
      ]);
      const created = known ? null : await store.create(agent);
      if (created) return created;
      const { name, role, password, avatarUrl } = agent;
      const isSame = await verifyPassword(password, known?.password_hash);
      const change = { name, ...(role && { role }), ...(avatarUrl && { avatarUrl }) };
      const id = known?.id ?? (await findId(sql, agent.email));
      const updated = await updateAgent(ports, id, isSame ? change : { ...change, password });
      if (typeof updated === 'string') throw new Error('The agent was not stored.');
      return updated;
    },
    async create({ email, name, password, avatarUrl, role = 'agent' }) {
      const [row] = await sql.query<AgentRow>(
        `insert into agents (id, email, name, avatar_url, role, password_hash) values ($1, $2, $3, $4, $5, $6)
         on conflict (email) do nothing returning *`,
        [randomUUID(), toEmail(email), name, avatarUrl ?? null, role, await hashPassword(password)],
      );
      return row ? toListed(row) : null;
    },
    async list() {
      const rows = await sql.query<AgentRow>('select * from agents order by name, id');
      return rows.map(toListed);
    },
    async count() {
      const [row] = await sql.query<{ n: number }>('select count(*)::int as n from agents');
      return row?.n ?? 0;
    },
    async byIds(ids) {
      const rows = await sql.query<AgentRow>('select * from agents where id = any($1) order by name', [ids]);
      return rows.map(toAgent);
    },
  };
  return { ...store, update: (id, change) => updateAgent(ports, id, change), ...createSessionStore(ports) };
}

async function updateAgent(
  { sql, onSignedOut, onReleased }: AgentPorts,
  id: string,
  change: AgentChange,
): Promise<ListedAgent | 'unknown' | 'last'> {
  const { role, password, isDisabled } = change;
  const hash = password === undefined ? null : await hashPassword(password);
  const result = await sql.transaction(async (tx) => {
    // Two administrators who disable each other at once wait here.
    const admins = await tx.query<{ id: string }>(
      `select id from agents where role = 'admin' and disabled_at is null order by id for update`,
    );
    const isLosing = role === 'agent' || isDisabled === true;
    if (isLosing && admins.length === 1 && admins[0]?.id === id) return 'last';
    const [row] = await tx.query<AgentRow>(UPDATE, [
      id,
      JSON.stringify({ ...change, password: undefined }),
      hash,
    ]);
    if (!row) return 'unknown';
    if (hash !== null || isDisabled) await tx.query('delete from agent_sessions where agent_id = $1', [id]);
    const released = isDisabled ? await tx.query<{ id: string }>(RELEASE, [id]) : [];
    return { agent: toListed(row), released };
  });
  if (typeof result === 'string') return result;
  onSignedOut(id);
  for (const conversation of result.released) onReleased(conversation.id);
  return result.agent;
}

const RELEASE = `
update conversations set status = 'waiting', waiting_since = now(), agent_id = null
where agent_id = $1 and status = 'live' returning id`;

/** $2 the change as JSON, $3 the new password's hash. */
const UPDATE = `
update agents set name = coalesce($2::jsonb->>'name', name), avatar_url = coalesce($2::jsonb->>'avatarUrl', avatar_url),
  role = coalesce($2::jsonb->>'role', role), password_hash = coalesce($3, password_hash),
  disabled_at = case ($2::jsonb->>'isDisabled')::boolean
    when true then coalesce(disabled_at, now()) when false then null else disabled_at end
where id = $1 returning *`;

async function findId(sql: Sql, email: string): Promise<string> {
  const [row] = await sql.query<{ id: string }>('select id from agents where email = $1', [toEmail(email)]);
  return row?.id ?? '';
}
