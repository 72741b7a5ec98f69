import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ENVIRONMENT_TABLE,
  EnvironmentError,
  readEnvironment,
} from '../../demo/server/environment/readEnvironment';
import { DEFAULT_LIMITS, NO_LIMITS, parseLimits, writeLimits } from '../../demo/server/limits/parseLimits';

const complaint = (env: Record<string, string>) => {
  try {
    readEnvironment(env);
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(EnvironmentError);
    return (error as Error).message;
  }
};

describe('the environment', () => {
  test('nothing set is a valid server', () => {
    expect(readEnvironment({})).toMatchObject({
      databaseUrl: undefined,
      origins: [],
      trustProxy: 0,
      retentionDays: 30,
      sessionHours: 12,
      limits: DEFAULT_LIMITS,
    });
  });
  test('an empty variable is the same as none', () => {
    expect(readEnvironment({ DATABASE_URL: '', SHOPBELL_TRUST_PROXY: ' ' })).toEqual(readEnvironment({}));
  });
  test.each([
    ['SHOPBELL_TRUST_PROXY', 'yes', 'is "yes", but must be a whole number from 0 to 10.'],
    ['SHOPBELL_RETENTION_DAYS', '-1', 'must be a whole number from 1 to 3650.'],
    ['SHOPBELL_LOG_LEVEL', 'loud', 'must be one of fatal, error, warn, info, debug, silent.'],
    ['SHOPBELL_ORIGINS', 'https://shop.example/', 'is not an origin; write https://shop.example.'],
    ['SHOPBELL_ORIGINS', 'shop.example', 'write it like https://shop.example.'],
    [
      'DATABASE_URL',
      'mysql://root@host/x',
      'must be an address that begins with postgres:// or postgresql://.',
    ],
    ['SHOPBELL_PUBLIC_URL', 'help.shop.example', 'must be an address like https://help.shop.example.'],
    ['SHOPBELL_LIMITS', 'lokups=5/15m', 'names "lokups", but there are only: requests, lookups,'],
    ['SHOPBELL_LIMITS', 'lookups=5', 'write a number and a time, like 5/15m'],
  ])('%s=%s is refused by name, with what it must be', (name, value, mend) => {
    expect(complaint({ [name]: value })).toMatch(new RegExp(`^${name} `));
    expect(complaint({ [name]: value })).toContain(mend);
  });
  test('all mistakes are told at once', () => {
    expect(complaint({ SHOPBELL_TRUST_PROXY: 'x', SHOPBELL_SESSION_HOURS: 'x' })?.split('\n')).toHaveLength(
      2,
    );
  });
  test.each([
    [
      { WEBHOOK_URL: 'https://hooks.shop.example' },
      'WEBHOOK_SECRET must be set too, because WEBHOOK_URL is.',
    ],
    [{ SMTP_URL: 'smtp://mail.example' }, 'MAIL_FROM must be set too, because SMTP_URL is.'],
    [
      { SHOPBELL_AGENT_EMAIL: 'a@b.example' },
      'SHOPBELL_AGENT_PASSWORD must be set too, because SHOPBELL_AGENT_EMAIL is.',
    ],
  ])('%o misses its other half', (env, message) => {
    expect(complaint(env)).toBe(message);
  });
  test('a mistake in an address with a password does not repeat it', () => {
    expect(complaint({ DATABASE_URL: 'mysql://me:canary-secret@host' })).not.toContain('canary-secret');
    expect(complaint({ SMTP_URL: 'imap://me:canary-secret@host' })).not.toContain('canary-secret');
    expect(complaint({ WEBHOOK_URL: 'https://x.example', WEBHOOK_SECRET: 'canary-secret' })).not.toContain(
      'canary',
    );
  });
  test('the table names every variable once, with its meaning and what holds without it', () => {
    expect(new Set(ENVIRONMENT_TABLE.map(({ name }) => name)).size).toBe(ENVIRONMENT_TABLE.length);
    for (const { about, fallback } of ENVIRONMENT_TABLE) {
      expect(about).toMatch(/\.$/);
      expect(fallback).not.toBe('');
    }
  });
});

describe('npm start', () => {
  const start = async (env: Record<string, string>) => {
    const main = fileURLToPath(new URL('../../demo/server/main.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', main, '--port', '0'], {
      env: { ...process.env, ...env },
    });
    let said = '';
    child.stderr.on('data', (text: Buffer) => (said += `${text}`));
    const [code] = (await once(child, 'close')) as [number];
    return { code, said };
  };
  test('with a mistake in a variable ends with code 2 and says it', async () => {
    const { code, said } = await start({ SHOPBELL_TRUST_PROXY: 'yes' });
    expect([code, said]).toEqual([
      2,
      'SHOPBELL_TRUST_PROXY is "yes", but must be a whole number from 0 to 10.\n',
    ]);
  }, 30_000);
  test('without the database it is told to use ends with code 1 and one sentence', async () => {
    const { code, said } = await start({ DATABASE_URL: 'postgres://me:secret@127.0.0.1:9/shop' });
    expect(code).toBe(1);
    expect(said).toMatch(/^The server could not start: .*ECONNREFUSED.*\n$/);
    expect(said).not.toContain('secret');
  }, 30_000);
});

describe('limits as text', () => {
  test('what is not named keeps its limit', () => {
    const table = parseLimits('conversations=off, messages = 5/2s');
    expect(table).toEqual({ ...DEFAULT_LIMITS, conversations: null, messages: { max: 5, windowMs: 2000 } });
    expect(parseLimits('off')).toEqual(NO_LIMITS);
  });
  test('what the documents show is what holds', () => {
    expect(parseLimits(writeLimits())).toEqual(DEFAULT_LIMITS);
  });
  test('any text is a table or an error with a sentence', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          expect(Object.keys(parseLimits(text))).toEqual(Object.keys(DEFAULT_LIMITS));
        } catch (error) {
          expect((error as Error).message).toMatch(/^(names|holds) /);
        }
      }),
    );
  });
});
