import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { DEVICE_MAP } from '../../build/dataMap/deviceMap';
import { findKind } from '../../src/browser/storage/keys';
import { audit } from './support/audit';
import { askFromHome, NOTHING_STORED, openBell, readStorage, say, useShop } from './support/shop';
import { callVerb } from './support/tagPage';
import { readRecords, writeRecords } from './support/storedRecords';

const shop = useShop();
const DAY_MS = 86_400_000;
const ORDER = { number: '20311', email: 'sam@okafor.example' };

interface Handle {
  readonly id: string;
  readonly token: string;
}

const back = (page: Page) => page.locator('.head').getByRole('button', { name: 'Back' }).click();
const open = (page: Page, screen: string) => callVerb(page, 'open', screen);
const openPrivacy = async (page: Page) => {
  await open(page, 'privacy');
  await page.getByRole('button', { name: 'Erase all' }).waitFor();
};
const rows = (page: Page) => page.locator('.privacy summary > span');
const api = (path: string) => `${shop.url}/shopbell/v1${path}`;

async function post<T>(path: string, body: object): Promise<T> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': `${Math.random()}` };
  const answer = await fetch(api(path), { method: 'POST', headers, body: JSON.stringify(body) });
  return (await answer.json()) as T;
}

/** A question, an order looked up, and words left in the composer. */
async function leaveLittle(page: Page): Promise<void> {
  await page.goto('/');
  await openBell(page);
  await askFromHome(page, 'is delivery free?');
  await page.getByRole('log').locator('.vote').waitFor();
  await say(page, 'canary-said');
  await page.getByText('I have no answer I trust').last().waitFor();
  await say(page, `order ${ORDER.number}`);
  await page.locator('.in-chat input').nth(1).fill(ORDER.email);
  await page.keyboard.press('Enter');
  await page.locator('.order-card').first().waitFor();
  await page.locator('.composer textarea').fill('canary-draft');
}

/** Everything a shopper can leave, here and at the shop, each with a canary. */
async function leaveEverything(page: Page) {
  await leaveLittle(page);
  await page.locator('.head').getByRole('button', { name: 'Talk to a person' }).click();
  await page.locator('.field textarea').fill('canary-packet');
  await page.getByRole('button', { name: 'Send to the team' }).click();
  await page.getByText('Leave the queue').waitFor();
  await say(page, 'canary-to-person');
  await page.getByText('Delivered').last().waitFor();
  await page.locator('.composer textarea').fill('canary-draft');
  const { ticket, token } = await post<{ ticket: { number: string }; token: string }>('/tickets', {
    kind: 'message',
    text: 'canary-ticket',
    email: 'me@x.example',
  });
  const cart = await post<{ token: string }>('/cart/lines', { productId: 'pour-over-kettle', quantity: 1 });
  const at = Date.now();
  await writeRecords(page, {
    'guest|tickets': { at, value: [{ number: ticket.number, token, at }] },
    'guest|adapter:http:cart:': { at, value: cart.token },
    'guest|personal:viewed': { at, value: ['canary-viewed'] },
    'guest|quiz': { at, value: { answer: 'canary-plugin' } },
  });
  const { handle } = ((await readRecords(page))['guest|live'] as { value: { handle: Handle } }).value;
  return { handle, ticket: { number: ticket.number, token }, cart: cart.token };
}

/** What the shop's side says to whoever shows these secrets. */
async function askShop({ handle, ticket, cart }: Awaited<ReturnType<typeof leaveEverything>>) {
  const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
  const [conversation, found, lines] = await Promise.all([
    fetch(api(`/conversations/${handle.id}/messages`), bearer(handle.token)),
    fetch(api(`/tickets/${ticket.number}`), bearer(ticket.token)),
    fetch(api('/cart'), { headers: { 'shopbell-cart': cart } }),
  ]);
  const { cart: answered } = (await lines.json()) as { cart: { lines: readonly unknown[] } };
  return { conversation: conversation.status, ticket: found.status, lines: answered.lines.length };
}

async function saveCopy(page: Page) {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a copy' }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

test('the copy holds everything that was left, here and at the shop, and no secret', async () => {
  const { page, complaints } = await shop.visit();
  const left = await leaveEverything(page);
  await openPrivacy(page);
  const { name, text } = await saveCopy(page);
  expect(name).toMatch(/^shopbell-oat-elm-\d{4}-\d\d-\d\d\.json$/);
  for (const canary of ['said', 'draft', 'packet', 'to-person', 'ticket', 'viewed', 'plugin'])
    expect(text, canary).toContain(`canary-${canary}`);
  expect(text).toContain(ORDER.email);
  expect(text).toContain(ORDER.number);
  const copy = JSON.parse(text) as { shop: { data: { carts: { lines: unknown[] }[] } } };
  expect(copy.shop.data.carts[0]?.lines).toHaveLength(1);
  for (const secret of [left.handle.token, left.ticket.token, left.cart]) expect(text).not.toContain(secret);
  await page.getByText(`Saved as ${name}.`).waitFor();
  expect(complaints).toEqual([]);
});

/** Every field of a value, lists passed over, e.g. `messages.text`. */
function pathsOf(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => pathsOf(item, path));
  if (typeof value !== 'object' || value === null) return [path || 'value'];
  return Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, path ? `${path}.${key}` : key));
}

test('every field that was really stored has a line in the data map', async () => {
  const { page } = await shop.visit();
  await leaveEverything(page);
  const stored = Object.entries(await readRecords(page)).filter(([place]) => !place.startsWith('guest|quiz'));
  const fields = stored.flatMap(([place, record]) => {
    const isMark = /^(resume$|life\|)/.test(place);
    const { kind } = findKind(isMark ? place : place.slice(place.indexOf('|') + 1));
    const { value } = isMark ? { value: record } : (record as { value: unknown });
    return pathsOf(value).map((path) => [kind, path] as const);
  });
  expect(new Set(fields.map(([kind]) => kind)).size).toBeGreaterThan(8);
  const isMapped = ([kind, path]: readonly [string, string]) =>
    DEVICE_MAP.find(({ name }) => name === kind)?.lines.some((line) =>
      line.fields.some((field) => field === 'value' || `${path}.`.startsWith(`${field}.`)),
    );
  expect(new Set(fields.filter((field) => !isMapped(field)).map((field) => field.join(' ')))).toEqual(
    new Set(),
  );
});

test('erased here and at the shop: nothing is left in the database, on the screen, in the other tab or at the shop', async () => {
  const { page, complaints } = await shop.visit();
  const left = await leaveEverything(page);
  expect(await askShop(left)).toEqual({ conversation: 200, ticket: 200, lines: 1 });
  const other = await page.context().newPage();
  await other.goto('/cart/');
  await open(other, 'chat');
  await other.getByText('canary-to-person').waitFor();

  await openPrivacy(page);
  await page.getByRole('button', { name: 'Erase all' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByText(/Conversation/).waitFor();
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Erase' }).click();
  await page.getByText('Erased, here and at Oat & Elm.').waitFor();

  await other.getByText('canary-to-person').waitFor({ state: 'detached' });
  for (const tab of [page, other]) {
    await expect.poll(() => readStorage(tab)).toEqual(NOTHING_STORED);
    expect(await tab.locator('.sb').textContent()).not.toContain('canary');
    expect(
      await tab
        .locator('.composer textarea')
        .evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value).join('')),
    ).toBe('');
  }
  expect(await askShop(left)).toEqual({ conversation: 404, ticket: 404, lines: 0 });
  await page.getByText('Nothing is kept on this device.').waitFor();
  // What is left open does not write it again.
  await back(page);
  await other.reload();
  await open(other, 'home');
  expect(await readRecords(page)).toEqual({});
  expect(await other.getByRole('button', { name: 'Continue the conversation' }).count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('when the shop does not answer, the shopper is told, nothing is gone, and may erase here alone', async () => {
  const { page } = await shop.visit();
  await leaveLittle(page);
  await openPrivacy(page);
  await page.route('**/privacy/erase', (route) => route.abort());
  await page.getByRole('button', { name: 'Erase all' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Erase' }).click();
  await dialog.getByText('Oat & Elm did not answer, so nothing is erased yet.').waitFor();
  expect(JSON.stringify(await readRecords(page))).toContain('canary-said');
  await dialog.getByRole('button', { name: 'Erase only here' }).click();
  await page.getByText('Erased.', { exact: true }).waitFor();
  expect(await readRecords(page)).toEqual({});
});

test('each kind opens in plain words and can be erased alone; the rest stays', async () => {
  const { page } = await shop.visit();
  await leaveLittle(page);
  await openPrivacy(page);
  await rows(page).first().waitFor();
  expect(await rows(page).allTextContents()).toEqual([
    expect.stringMatching(/^Conversation\d+, kept 30 days$/),
    'Orders looked up1, kept 14 days',
    expect.stringMatching(/^The shop’s answers\d+, kept 30 days$/),
  ]);
  await page.getByRole('switch').click();
  await rows(page).getByText('Your choices').waitFor();
  await rows(page).nth(1).click();
  await page.locator('details').getByText(`${ORDER.number} · ${ORDER.email}`).waitFor();
  await page.getByRole('button', { name: 'Erase this' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Erase' }).click();
  await page.getByText('Erased.', { exact: true }).waitFor();
  const left = JSON.stringify(await readRecords(page));
  expect(left).toContain('canary-said');
  expect(left).not.toContain(ORDER.email);
  expect(left).toContain('"level":"granted"');
  expect(await page.getByRole('switch').isChecked()).toBe(true);
  // Neither does the page remember it.
  await open(page, 'track');
  await page.locator('.form input').first().waitFor();
  expect(await page.getByText('Seen on this device').count()).toBe(0);
});

test('what is past its days is gone after the next start, and what is younger stays', async () => {
  const { page } = await shop.visit();
  await leaveLittle(page);
  // On a page where the panel is not open, nobody writes.
  await callVerb(page, 'close');
  await expect.poll(async () => Object((await readRecords(page))['resume'])).not.toHaveProperty('left.at');
  await page.goto('/cart/');
  const now = Date.now();
  await writeRecords(page, {
    'guest|conversation': {
      at: now,
      value: {
        messages: [
          { id: 'a', kind: 'text', author: { role: 'shopper' }, text: 'canary-old', at: now - 31 * DAY_MS },
          { id: 'b', kind: 'text', author: { role: 'shopper' }, text: 'canary-young', at: now - 29 * DAY_MS },
        ],
        draft: '',
      },
    },
    'guest|orders': { at: now - 15 * DAY_MS, value: [{ order: { number: 'canary-old-order' } }] },
    'guest|quiz': { at: now - 31 * DAY_MS, value: 'canary-old-plugin' },
    'guest|handles': { at: now, value: [{ id: 'x', token: 'canary-old-token', at: now - 31 * DAY_MS }] },
  });
  await page.reload();
  await open(page, 'home');
  await page.getByRole('button', { name: 'Continue the conversation' }).waitFor();
  await expect.poll(async () => JSON.stringify(await readRecords(page))).not.toContain('canary-old');
  expect(JSON.stringify(await readRecords(page))).toContain('canary-young');
});

test('under the strictest policy the copy is saved and nothing is violated', async () => {
  const { page, complaints } = await shop.visit();
  await page.route('**/strict.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: {
        'content-security-policy':
          "default-src 'none'; script-src 'nonce-r4nd0m' 'strict-dynamic'; style-src 'none'; connect-src 'self'; img-src 'self'; media-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
      },
      body: `<!doctype html><html lang="en"><title>Strict</title><body><script nonce="r4nd0m">
        window.violations = [];
        document.addEventListener('securitypolicyviolation', (e) => violations.push(e.violatedDirective + ' ' + e.blockedURI));
      </script><script nonce="r4nd0m" async src="/shopbell.js" data-adapter="http" data-endpoint="/shopbell/v1" data-name="Oat & Elm"></script></body></html>`,
    }),
  );
  await page.goto('/strict.html');
  await openBell(page);
  await askFromHome(page, 'is delivery free?');
  await page.getByRole('log').locator('.vote').waitFor();
  await say(page, 'canary-said');
  await page.getByText('I have no answer I trust').last().waitFor();
  await openPrivacy(page);
  expect((await saveCopy(page)).text).toContain('canary-said');
  await rows(page).first().click();
  await page.getByRole('switch').click();
  await page.getByRole('button', { name: 'Erase all' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Erase' }).click();
  await page.getByText('Erased.', { exact: true }).waitFor();
  expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([]);
  expect(complaints).toEqual([]);
});

/** The front page with another tag. */
async function withTag(page: Page, attributes: string): Promise<void> {
  await page.route('**/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('data-adapter="http"', `data-adapter="http" ${attributes}`);
    await route.fulfill({ response, body });
  });
}

test('in memory mode the screen says that nothing of it is kept', async () => {
  const { page } = await shop.visit();
  await withTag(page, 'data-storage="memory"');
  await leaveLittle(page);
  await openPrivacy(page);
  await page.getByText('None of this is kept: it is gone when you leave the shop’s page.').waitFor();
  expect(await readStorage(page)).toEqual(NOTHING_STORED);
});

test('where the shop’s own tool decides, the screen says so and has no switch', async () => {
  const { page } = await shop.visit();
  await withTag(page, 'data-consent="external"');
  await page.goto('/');
  await openBell(page);
  await openPrivacy(page);
  await page.getByText('Set in the shop’s own privacy choices').waitFor();
  expect(await page.getByRole('switch').count()).toBe(0);
});

test('with the keyboard alone: from home to the screen, read, change one’s mind, erase', async () => {
  const { page } = await shop.visit();
  await leaveLittle(page);
  await back(page);
  const focused = () =>
    page.evaluate(() => {
      const root = [...document.documentElement.children].find(({ shadowRoot }) => shadowRoot)?.shadowRoot;
      return root?.activeElement?.textContent ?? '';
    });
  const tabTo = async (name: string | RegExp) => {
    for (let step = 0; step < 150; step++) {
      const text = await focused();
      if (typeof name === 'string' ? text === name : name.test(text)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Focus never came to ${name}; it is on "${await focused()}".`);
  };
  await tabTo('Privacy');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Erase all' }).waitFor();
  await tabTo(/^Conversation/);
  await page.keyboard.press('Space');
  await page.locator('details').getByText('canary-draft').waitFor();
  await tabTo('Erase all');
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('Keep it');
  // Nothing behind the dialog can be reached.
  const seen = new Set<string>();
  for (let step = 0; step < 8; step++) {
    await page.keyboard.press('Tab');
    seen.add(await focused());
  }
  expect([...seen].filter((text) => /Conversation|Save a copy|Privacy/.test(text))).toEqual([]);
  await tabTo('Keep it');
  await page.keyboard.press('Escape');
  await expect.poll(focused).toBe('Erase all');
  expect(await page.locator('.sb').getAttribute('inert')).toBe(null);
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('Keep it');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Erased.', { exact: true }).waitFor();
  await expect.poll(focused).toBe('Erase all');
  expect(await readRecords(page)).toEqual({});
});

describe.each(['light', 'dark'] as const)('axe finds nothing, %s', (colorScheme) => {
  test('the list, an open row, and the dialog', async () => {
    const { page } = await shop.visit({ colorScheme, reducedMotion: 'reduce' });
    await leaveLittle(page);
    await openPrivacy(page);
    expect(await audit(page)).toEqual([]);
    await rows(page).first().click();
    await page.getByRole('switch').click();
    expect(await audit(page)).toEqual([]);
    await page.getByRole('button', { name: 'Erase all' }).click();
    await page.getByRole('alertdialog').waitFor();
    expect(await audit(page)).toEqual([]);
  });
});
