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
