import { pino, type DestinationStream } from 'pino';
import { describeError } from './describeError';

export interface Log {
  /** Something that happened, in one line of JSON. No addresses, names, e-mails, tokens, numbers of orders. */
  info(event: string, fields?: Readonly<Record<string, string | number | boolean>>): void;
  warn(event: string, fields?: Readonly<Record<string, string | number | boolean>>): void;
  /** Takes anything that was thrown and writes only what cannot hold a shopper's words. */
  error(error: unknown, fields?: Readonly<Record<string, string | number | boolean>>): void;
}

interface LogOptions {
  readonly level: string;
  /** @default standard output */
  readonly destination?: DestinationStream;
}

/** Structured logs, one JSON object a line. */
export function createLog({ level, destination }: LogOptions): Log {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const logger = destination ? pino(options, destination) : pino(options);
  return {
    info: (event, fields) => logger.info(fields ?? {}, event),
    warn: (event, fields) => logger.warn(fields ?? {}, event),
    error: (error, fields) => logger.error({ ...fields, error: describeError(error) }, 'error'),
  };
}
