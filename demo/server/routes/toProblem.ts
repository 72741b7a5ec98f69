import { Refusal } from '../store/Refusal';
import { ProblemError } from './problem';

const RETRY_SECONDS = 5;
/** Of Node: no connection. */
const UNREACHABLE = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EPIPE', 'EAI_AGAIN'];
/** Of PostgreSQL: connection exceptions, too many connections, being shut down or started; too slow, or in each other's way. */
const DATABASE_AWAY = /^(08...|53300|57P0[1-3]|57014|40001|40P01)$/;
/** Of PostgreSQL: characters that it cannot store, in an address or in a name of a field. */
const NOT_STORABLE = /^(22021|22P0[25])$/;
/** Of the driver, which gives no codes. */
const LOST =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** What the client is told of an error: it is a problem already, the database is away, or something is wrong here. */
export function toProblem(error: Error): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof Refusal) return new ProblemError(error.code, error.message);
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && NOT_STORABLE.test(code)) {
    return new ProblemError('invalid_input', 'It holds characters that cannot be stored.');
  }
  const isAway =
    typeof code === 'string'
      ? UNREACHABLE.includes(code) || DATABASE_AWAY.test(code)
      : LOST.test(error.message);
  if (isAway)
    return new ProblemError('unavailable', 'Something needed for that does not answer.', RETRY_SECONDS);
  return new ProblemError('internal', 'Something went wrong here.');
}
