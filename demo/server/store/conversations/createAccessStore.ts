import { randomInt } from 'node:crypto';
import type { ConversationHandle, ResumeCode } from '../../../../src/contract/types';
import { createToken, hashToken } from '../secrets';
import type { Sql } from '../Sql';

/** Who may open a conversation, beside whoever began it. */
export interface AccessStore {
  /** Whether the token opens that conversation; false for unknown ids too. */
  isAllowed(id: string, token: string): Promise<boolean>;
  /** A code that opens it on another device, once and for ten minutes. */
  createCode(id: string): Promise<ResumeCode>;
  /** The conversation behind a code, with a token of its own; null once it was used or is too old. */
  useCode(code: string): Promise<ConversationHandle | null>;
  /** The conversation becomes the signed-in shopper's; false when it is somebody else's. */
  join(id: string, shopperId: string): Promise<boolean>;
}

const CODE_MINUTES = 10;
/** Without letters and digits that look alike; 12 of them are 58 bits. */
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const CODE_LENGTH = 12;

/** SECURITY: tokens and codes rest as hashes; a code is deleted by the one statement that reads it. */
export function createAccessStore(sql: Sql): AccessStore {
  return {
    async isAllowed(id, token) {
      const rows = await sql.query(
        `select 1 from conversations c where c.id = $1 and (c.token_hash = $2 or exists (
           select 1 from conversation_tokens t where t.conversation_id = c.id and t.token_hash = $2))`,
        [id, hashToken(token)],
      );
      return rows.length > 0;
    },
    async createCode(id) {
      const code = Array.from({ length: CODE_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
      await sql.query('delete from resume_codes where expires_at < now()');
      const [row] = await sql.query<{ expires_at: Date }>(
        `insert into resume_codes (code_hash, conversation_id, expires_at)
         values ($1, $2, now() + interval '${CODE_MINUTES} minutes') returning expires_at`,
        [hashToken(code), id],
      );
      if (!row) throw new Error('The code was not stored.');
      return { code: code.replace(/(.{4})(?=.)/g, '$1-'), expiresAt: row.expires_at.toISOString() };
    },
    useCode: (code) =>
      sql.transaction(async (tx) => {
        const [used] = await tx.query<{ id: string; isValid: boolean }>(
          `delete from resume_codes where code_hash = $1
           returning conversation_id as id, expires_at > now() as "isValid"`,
          [hashToken(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))],
        );
        if (!used?.isValid) return null;
        const token = createToken();
        await tx.query('insert into conversation_tokens (token_hash, conversation_id) values ($1, $2)', [
          hashToken(token),
          used.id,
        ]);
        return { id: used.id, token };
      }),
    async join(id, shopperId) {
      const rows = await sql.query(
        `update conversations set shopper_id = $2
         where id = $1 and (shopper_id is null or shopper_id = $2) returning 1`,
        [id, shopperId],
      );
      return rows.length > 0;
    },
  };
}
