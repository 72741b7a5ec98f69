import { randomUUID } from 'node:crypto';
import type { DeskAgent } from '../deskApi';
import { createToken, hashPassword, hashToken, verifyPassword } from './secrets';
import type { Sql } from './Sql';

const SESSION_HOURS = 12;

interface AgentRow {
  id: string;
  email: string;
  name: string;
  avatar_url: string | null;
  password_hash: string;
}

export interface NewAgent {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly avatarUrl?: string;
}

export interface AgentStore {
  /** Makes the agent, or gives the one with that e-mail a new name and password. */
  put(agent: NewAgent): Promise<DeskAgent>;
  count(): Promise<number>;
  /** Null for an unknown e-mail and for a wrong password alike, after the same work. */
  signIn(email: string, password: string): Promise<{ token: string; agent: DeskAgent } | null>;
  bySession(token: string): Promise<DeskAgent | null>;
  signOut(token: string): Promise<void>;
  byIds(ids: readonly string[]): Promise<readonly DeskAgent[]>;
}

/** People who answer, and their sessions. Passwords rest as scrypt hashes, tokens as SHA-256. */
export function createAgentStore(sql: Sql): AgentStore {
  return {
    async put({ email, name, password, avatarUrl }) {
      const [row] = await sql.query<AgentRow>(
        `insert into agents (id, email, name, avatar_url, password_hash) values ($1, $2, $3, $4, $5)
         on conflict (email) do update set name = excluded.name, avatar_url = excluded.avatar_url,
           password_hash = excluded.password_hash
         returning *`,
        [randomUUID(), email.trim().toLowerCase(), name, avatarUrl ?? null, hashPassword(password)],
      );
      if (!row) throw new Error('The agent was not stored.');
      return toAgent(row);
    },
    async count() {
      const [row] = await sql.query<{ n: number }>('select count(*)::int as n from agents');
      return row?.n ?? 0;
    },
    async signIn(email, password) {
      const [row] = await sql.query<AgentRow>('select * from agents where email = $1', [
        email.trim().toLowerCase(),
      ]);
      if (!verifyPassword(password, row?.password_hash) || !row) return null;
      const token = createToken();
      await sql.query('delete from agent_sessions where expires_at < now()');
      await sql.query(
        `insert into agent_sessions (token_hash, agent_id, expires_at) values ($1, $2, now() + interval '${SESSION_HOURS} hours')`,
        [hashToken(token), row.id],
      );
      return { token, agent: toAgent(row) };
    },
    async bySession(token) {
      const [row] = await sql.query<AgentRow>(
        `select a.* from agents a join agent_sessions s on s.agent_id = a.id
         where s.token_hash = $1 and s.expires_at > now()`,
        [hashToken(token)],
      );
      return row ? toAgent(row) : null;
    },
    async signOut(token) {
      await sql.query('delete from agent_sessions where token_hash = $1', [hashToken(token)]);
    },
    async byIds(ids) {
      const rows = await sql.query<AgentRow>('select * from agents where id = any($1) order by name', [ids]);
      return rows.map(toAgent);
    },
  };
}

function toAgent({ id, email, name, avatar_url: avatarUrl }: AgentRow): DeskAgent {
  return { id, email, name, ...(avatarUrl && { avatarUrl }) };
}
