import { toAgent, toEmail, type AgentRow } from './agentRows';
import type { AgentPorts, AgentStore } from './createAgentStore';
import { createToken, hashToken, verifyPassword } from './secrets';

/** Sessions of agents: each ends after a fixed time, or earlier. */
export function createSessionStore({
  sql,
  sessionHours,
  onSignedOut,
}: AgentPorts): Pick<AgentStore, 'signIn' | 'bySession' | 'signOut'> {
  return {
    async signIn(email, password) {
      const [row] = await sql.query<AgentRow>(
        'select * from agents where email = $1 and disabled_at is null',
        [toEmail(email)],
      );
      if (!(await verifyPassword(password, row?.password_hash)) || !row) return null;
      const token = createToken();
      await sql.query(
        `insert into agent_sessions (token_hash, agent_id, expires_at)
         values ($1, $2, now() + $3::int * interval '1 hour')`,
        [hashToken(token), row.id, sessionHours],
      );
      return { token, agent: toAgent(row) };
    },
    async bySession(token) {
      const [row] = await sql.query<AgentRow>(
        `select a.* from agents a join agent_sessions s on s.agent_id = a.id
         where s.token_hash = $1 and s.expires_at > now() and a.disabled_at is null`,
        [hashToken(token)],
      );
      return row ? toAgent(row) : null;
    },
    async signOut(token) {
      const rows = await sql.query<{ id: string }>(
        'delete from agent_sessions where token_hash = $1 returning agent_id as id',
        [hashToken(token)],
      );
      for (const { id } of rows) onSignedOut(id);
    },
  };
}
