import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DataRecord, Ending } from '../../build/dataMap/DataMap';
import { covering, line, say } from '../../build/dataMap/DataMap';
import { DEVICE_MAP } from '../../build/dataMap/deviceMap';
import { SERVER_MAP } from '../../build/dataMap/serverMap';
import { STATEMENTS } from '../../demo/server/jobs/deleteOld';
import type { RunningServer } from '../../demo/server/startServer';
import * as schemas from '../../src/contract/schemas';
import { startTestServer } from '../support/startTestServer';

interface ObjectSchema {
  readonly shape: Readonly<Record<string, unknown>>;
}
const keysOf = (schema: unknown) => Object.keys((schema as ObjectSchema).shape);
const keysOfAny = (union: unknown) =>
  (union as { def: { options: readonly unknown[] } }).def.options.flatMap(keysOf);

/** Columns whose JSON is a wire shape: what stands in it. */
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  'conversations.packet': keysOf(schemas.HandoffPacket),
  'messages.parts': keysOfAny(schemas.KnownPart),
  'ratings.scores': keysOf(schemas.Rating),
  'tickets.details': keysOf(schemas.NewTicket).filter((key) => key !== 'kind'),
  'orders.views': keysOf(schemas.Order),
  'returns.items': keysOf((schemas.ReturnRequest.shape.items.def as { element?: unknown }).element),
};

/** Words that a document can show in both languages. */
const wordsOf = (map: readonly DataRecord[]) =>
  map.flatMap(({ what, lines }) => [what, ...lines.map(({ purpose }) => purpose)]);

describe('what the map says of the device', () => {
  test('every kind of record in the storage’s table has its lines', () => {
    for (const { name, what, lines } of DEVICE_MAP) {
      expect(what.en, name).not.toBe('');
      expect(lines.length, name).toBeGreaterThan(0);
    }
    const fields = fieldsOf(DEVICE_MAP);
    expect(fields.filter((field, at) => fields.indexOf(field) !== at)).toEqual([]);
  });
  test('a field without a line does not compile, and the compiler names it', () => {
    const lines = [line('id at', say('a', 'b'))] as const;
    covering<'id' | 'at'>()([...lines]);
    // @ts-expect-error -- `text` has no line
    covering<'id' | 'at' | 'text'>()([...lines]);
    // @ts-expect-error -- there is no `at`
    covering<'id'>()([...lines]);
  });
  test('what is of the shop alone is about nobody, and what is personal needs consent', () => {
    for (const { name, about, basis, kind } of DEVICE_MAP) {
      expect([name, about, basis === 'consent']).toEqual([
        name,
        kind.tier === 'shop' ? 'nobody' : 'shopper',
        kind.tier === 'personal',
      ]);
    }
  });
});

test('everything is said in both languages', () => {
  for (const { en, zh } of wordsOf([...DEVICE_MAP, ...SERVER_MAP])) {
    expect(en).toMatch(/^[\x20-\x7e’–é“”]+$/);
    expect(zh).toMatch(/\p{Script=Han}/u);
  }
});

/** Each field with its table, as often as there is a line for it. */
const fieldsOf = (map: readonly DataRecord[]) =>
  map.flatMap(({ name, lines }) => lines.flatMap(({ fields }) => fields.map((field) => `${name}.${field}`)));

let server: RunningServer;
beforeAll(async () => {
  server = await startTestServer();
}, 30_000);
afterAll(() => server.close());

async function readColumns(): Promise<readonly string[]> {
  const rows = await server.sql.query<{ path: string }>(
    `select table_name || '.' || column_name as path from information_schema.columns where table_schema = 'public'`,
  );
  return rows.flatMap(({ path }) => INSIDE[path]?.map((key) => `${path}.${key}`) ?? path);
}

describe('what the map says of the server', () => {
  test('every column, and every field in a column of JSON, has one line, and no line is without one', async () => {
    const columns = [...new Set(await readColumns())].toSorted();
    const lines = fieldsOf(SERVER_MAP).toSorted();
    expect(columns.filter((column) => !lines.includes(column))).toEqual([]);
    expect(lines.filter((field) => !columns.includes(field))).toEqual([]);
    expect(lines.filter((field, at) => lines.indexOf(field) !== at)).toEqual([]);
  });

  const endings = SERVER_MAP.flatMap(({ name, ending, lines }) => [
    { what: name, table: name, ending },
    ...lines.flatMap(({ fields, ending }) =>
      ending ? fields.map((field) => ({ what: `${name}.${field}`, table: name, ending })) : [],
    ),
  ]);
  const isDeleted = (table: string, how: RegExp) =>
    how.test(STATEMENTS[table as keyof typeof STATEMENTS] ?? '');
  const HOLDS: Readonly<Record<Ending['by'], (table: string, what: string) => boolean | Promise<boolean>>> = {
    retention: (table, what) =>
      isDeleted(
        table,
        what === table
          ? /^delete .*interval '1 day'/s
          : new RegExp(`^update .*${what.split('.').at(-1)}.*interval '1 day'`, 's'),
      ),
    expiry: (table) => isDeleted(table, /^delete .*expires_at < now\(\)/s),
    shop: (table) => !isDeleted(table, /^delete/),
    parent: () => true,
    days: () => false,
  };
  test.each(endings)('$what ends as the map says: $ending.by', async ({ what, table, ending }) => {
    expect(await HOLDS[ending.by](table, what)).toBe(true);
    if (ending.by === 'parent') expect(await readParents(table)).toContain(ending.of);
  });
  test('what the server deletes by itself, the map knows', () => {
    const own = endings.filter(({ ending }) => /^(retention|expiry)$/.test(ending.by));
    expect([...new Set(own.map(({ table }) => table))].toSorted()).toEqual(
      Object.keys(STATEMENTS).toSorted(),
    );
  });
});

/** Tables with whose rows the rows of this one are deleted. */
async function readParents(table: string): Promise<readonly string[]> {
  const rows = await server.sql.query<{ parent: string }>(
    `select c.confrelid::regclass::text as parent from pg_constraint c
     where c.contype = 'f' and c.confdeltype = 'c' and c.conrelid = $1::regclass`,
    [table],
  );
  return rows.map(({ parent }) => parent);
}
