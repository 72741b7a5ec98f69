import type { AgentRole, DeskAgent, ListedAgent } from '../deskApi';

export interface AgentRow {
  id: string;
  email: string;
  name: string;
  avatar_url: string | null;
  role: AgentRole;
  disabled_at: Date | null;
  password_hash: string;
}

/** An e-mail as agents are found by it. */
export const toEmail = (email: string) => email.trim().toLowerCase();

/** The agent as the desk knows it. */
export function toAgent({ id, email, name, role, avatar_url: avatarUrl }: AgentRow): DeskAgent {
  return { id, email, name, role, ...(avatarUrl && { avatarUrl }) };
}

/** The agent as administrators see it. */
export function toListed(row: AgentRow): ListedAgent {
  return { ...toAgent(row), isDisabled: row.disabled_at !== null };
}
