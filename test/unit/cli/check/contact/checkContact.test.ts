import { describe, expect, test } from 'vitest';
import { checkFile } from '../../../../../src/cli/check/checkFile';
import { brief, context } from '../context';

const check = (data: object) => checkFile('contact', data, context);
const checkWay = (way: object) => check({ items: [way] });
const opening = { timeZone: 'Europe/Berlin', spans: [{ days: [1, 2], from: '09:00', until: '17:00' }] };

test('what a shopper sees: each way with its hours, the incident over everything', async () => {
  const { findings, sees } = await check({
    items: [
      { kind: 'email', value: 'hello@shop.example' },
      { kind: 'phone', value: '+32 9 555 01 20', hours: 'Mon–Fri 9–17' },
      { kind: 'wechat', value: 'oat_and_elm', opening },
      { kind: 'chat', value: '' },
    ],
    incident: { text: 'Parcels are a day late.', since: '2026-05-11T08:00:00Z' },
    load: 'high',
  });
  expect(findings).toEqual([]);
  expect(sees).toEqual([
    'Over everything: “Parcels are a day late.”',
    '3 ways to reach a person:',
    '  E-mail · hello@shop.example',
    '  Phone · +32 9 555 01 20 · Mon–Fri 9–17',
    '  WeChat · oat_and_elm',
  ]);
});

describe('a way that leads nowhere', () => {
  test.each([
    [{ kind: 'mail', value: 'a@b.example' }, 'kind', 'Write "email".'],
    [{ kind: 'whatsap', value: '+32470123456' }, 'kind', 'Write "whatsapp".'],
    [
      { kind: 'pigeon', value: 'x' },
      'kind',
      'Write one of email, phone, whatsapp, wechat, telegram, line, messenger, chat and callback.',
    ],
    [{ kind: 'email', value: '' }, 'value', 'Write the address, or take "email" out.'],
    [
      { kind: 'email', value: 'mailto:a@b.example' },
      'value',
      'Write the address alone: "hello@shop.example".',
    ],
    [
      { kind: 'phone', value: 'call us', hours: '9–17' },
      'value',
      'Write the number alone: "+32 9 555 01 20".',
    ],
    [
      { kind: 'phone', value: '09 555 01 20', hours: '9–17' },
      'value',
      'Begin with + and the country: "+32 …".',
    ],
    [
      { kind: 'whatsapp', value: '0470 12 34 56', hours: '9–17' },
      'value',
      'Write the whole number: "+32 470 12 34 56".',
    ],
    [
      { kind: 'wechat', value: '微信客服', hours: '9–17' },
      'value',
      'Write the account’s id, 6–20 letters, digits, - and _; shoppers read it, for WeChat has no link.',
    ],
    [
      { kind: 'telegram', value: 'https://t.me/shop' },
      'value',
      'Write the name alone, without its address: "shopname".',
    ],
    [{ kind: 'line', value: 'a b' }, 'value', 'Write the name alone, without its address: "@shopname".'],
    [
      { kind: 'messenger', value: 'm.me/shop' },
      'value',
      'Write the name alone, without its address: "shopname".',
    ],
  ])('%j', async (way, field, mend) => {
    const { findings } = await checkWay(way);
    expect(findings).toMatchObject([{ level: 'warning', path: `items[0].${field}`, mend }]);
    expect(findings[0]?.shopper).toBeTruthy();
  });
});

describe('hours', () => {
  test.each([
    [
      { ...opening, timeZone: 'berlin' },
      'warning contact.time-zone items[0].opening.timeZone',
      'Write "Europe/Berlin".',
    ],
    [{ ...opening, spans: [] }, 'warning contact.hours items[0].opening.spans', undefined],
    [
      { ...opening, spans: [{ days: [], from: '09:00', until: '17:00' }] },
      'warning contact.hours items[0].opening.spans[0]',
      undefined,
    ],
    [
      { ...opening, spans: [{ days: [5], from: '22:00', until: '02:00' }] },
      'warning contact.hours items[0].opening.spans[0]',
      undefined,
    ],
    [
      { ...opening, spans: [...opening.spans, { days: [2], from: '12:00', until: '20:00' }] },
      'advice contact.hours items[0].opening.spans[1]',
      undefined,
    ],
    [
      { ...opening, holidays: [{ date: '2026-02-30' }, { date: '2026-12-25' }] },
      'warning contact.holiday items[0].opening.holidays[0]',
      undefined,
    ],
    [
      { ...opening, holidays: [{ date: '2025-12-25' }] },
      'advice contact.holiday items[0].opening.holidays',
      undefined,
    ],
  ])('%j', async (hours, found, mend) => {
    const { findings } = await checkWay({ kind: 'phone', value: '+32 9 555 01 20', opening: hours });
    expect(brief(findings)).toEqual([found]);
    if (mend) expect(findings[0]?.mend).toBe(mend);
  });
  test('a telephone without any', async () => {
    expect(brief((await checkWay({ kind: 'phone', value: '+32 9 555 01 20' })).findings)).toEqual([
      'advice contact.no-hours items[0]',
    ]);
  });
});

test.each([
  [{ incident: { text: ' ' } }, 'warning contact.incident incident.text'],
  [{ incident: { text: 'Late.', since: '2026-01-01T00:00:00Z' } }, 'warning contact.incident incident.since'],
  [{ load: 'busy' }, 'warning contact.load load'],
])('beside the ways: %j', async (around, found) => {
  const { findings } = await check({ items: [{ kind: 'email', value: 'a@b.example' }], ...around });
  expect(brief(findings)).toEqual([found]);
});

test('no way at all', async () => {
  expect((await check({ items: [] })).findings).toMatchObject([
    { rule: 'file.empty', shopper: 'Without an agent at the desk nobody can be reached.' },
  ]);
});
