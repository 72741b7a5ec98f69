import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { callShopbell, readRecords, readWidget, signToken } from './support/identity';
import { askFromHome, openBell, readStorage, say, useShop } from './support/shop';

const shop = useShop();
interface WithShopbell {
  shopbell(...call: unknown[]): Promise<unknown>;
}
const CANARY = 'kingfisher-4711';
const holds = async (page: Page, word: string) =>
  (await readRecords(page)).some((record) => record.join(' ').includes(word));
const partitions = async (page: Page) => [
  ...new Set((await readRecords(page)).map(([key]) => key.split('|')[0])),
];
/** A panel that was left open on another page opens by itself; either way it is open then. */
const openAgain = (page: Page) => callShopbell(page, 'open');
const log = (page: Page) => page.getByRole('log');

/** A guest who has asked something that can be recognised. */
async function askAsGuest(page: Page, text = `is delivery free? ${CANARY}`) {
  await page.goto('/');
  await openBell(page);
  await askFromHome(page, text);
  await log(page).getByText(text).waitFor();
  await expect.poll(() => holds(page, CANARY)).toBe(true);
}

test('a guest who signs in is asked, and brings the conversation along', async () => {
  const { page, complaints } = await shop.visit();
  await askAsGuest(page);
  await callShopbell(page, 'identify', { id: 'maya', name: 'Maya', token: signToken('maya') });
  expect(await readWidget(page)).not.toContain(CANARY);
  const card = page.getByRole('group', { name: 'Bring this conversation along?' });
  const buttons = card.getByRole('button');
  await buttons.first().waitFor();
  expect(await buttons.allTextContents()).toEqual(['Bring it along', 'Leave it']);
  const [bring, leave] = await Promise.all([buttons.nth(0).boundingBox(), buttons.nth(1).boundingBox()]);
  expect(Math.abs(bring!.width - leave!.width)).toBeLessThanOrEqual(1);
  await buttons.nth(0).click();
  await log(page).getByText(CANARY).waitFor();
  expect(await card.count()).toBe(0);
  expect((await readRecords(page)).filter(([key]) => key.startsWith('guest|'))).toEqual([]);
  // Signed out, nothing of it is left.
  await callShopbell(page, 'logout');
  expect(await holds(page, CANARY)).toBe(false);
  expect(await readWidget(page)).not.toContain(CANARY);
  expect(complaints).toEqual([]);
});

test('a guest who signs in may leave the conversation: it is there again for the guest, and asked for only once', async () => {
  const { page, complaints } = await shop.visit();
  await askAsGuest(page);
  await callShopbell(page, 'identify', { id: 'maya', token: signToken('maya') });
  await page.getByRole('button', { name: 'Leave it' }).click();
  await page.getByText('for 30 days at most').waitFor();
  expect(await readWidget(page)).not.toContain(CANARY);
  await expect.poll(() => partitions(page)).toContainEqual(expect.stringMatching(/^s-/));
  await page.reload();
  await openAgain(page);
  await callShopbell(page, 'identify', { id: 'maya', token: signToken('maya') });
  await page.locator('.tiles').waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.getByText('Bring this conversation along?').count()).toBe(0);
  await callShopbell(page, 'logout');
  await callShopbell(page, 'open', 'chat');
  await log(page).getByText(CANARY).waitFor();
  expect(complaints).toEqual([]);
});

/** Through the packet to the team, as a shopper does. */
async function talkToPerson(page: Page, text: string) {
  await page.locator('.head').getByRole('button', { name: 'Talk to a person' }).click();
  await page.locator('.field textarea').fill(text);
  await page.getByRole('button', { name: 'Send to the team' }).click();
  await page.getByText('Leave the queue').waitFor();
}

test('who signs out leaves nothing: not in storage, not on the page, not in memory; tokens were never kept', async () => {
  const { page, complaints } = await shop.visit();
  const token = signToken('maya', { canary: CANARY });
  const bearers: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/conversations'))
      bearers.push(request.headers()['authorization'] ?? '');
  });
  await page.goto('/');
  await openBell(page);
  await callShopbell(page, 'identify', {
    id: `maya-${CANARY}`.slice(0, 4),
    name: CANARY,
    email: `${CANARY}@shop.example`,
    token,
  });
  await talkToPerson(page, `About my kettle ${CANARY}`);
  expect(bearers).toEqual([`Bearer ${token}`]);
  await say(page, `One more thing ${CANARY}`);
  await log(page).getByText('Delivered').waitFor();
  await expect.poll(() => holds(page, `One more thing ${CANARY}`)).toBe(true);
  const parts = token.split('.');
  for (const secret of [token, parts[1]!, parts[2]!]) expect(await holds(page, secret)).toBe(false);
  const keys = (await readRecords(page)).map(([key]) => key).join(' ');
  expect(keys).not.toContain('maya');
  await callShopbell(page, 'logout');
  expect((await readRecords(page)).map(([key]) => key).filter((key) => !key.startsWith('shop|'))).toEqual([]);
  expect(await holds(page, CANARY)).toBe(false);
  expect(await readWidget(page)).not.toContain(CANARY);
  expect(await readStorage(page)).toMatchObject({ localStorage: 0, sessionStorage: 0, cookies: '' });
  // What comes next is a guest's, and nothing of before comes back with it.
  await callShopbell(page, 'ask', 'is delivery free?');
  await log(page).getByText('free from €60').waitFor();
  await expect.poll(() => partitions(page)).toContain('guest');
  expect(await holds(page, CANARY)).toBe(false);
  expect(await readWidget(page)).not.toContain(CANARY);
  expect(complaints).toEqual([]);
});

test('a message that waits is tried once more before the shopper is gone, for two seconds at most', async () => {
  const { page } = await shop.visit();
  await page.goto('/');
  await openBell(page);
  await callShopbell(page, 'identify', { id: 'maya', token: signToken('maya') });
  await talkToPerson(page, 'About my kettle');
  await page.route('**/messages', (route) => route.abort());
  await say(page, `Written without a connection ${CANARY}`);
  await log(page).getByText('Sending').waitFor();
  await page.unroute('**/messages');
  const sent = page.waitForRequest((request) => request.postData()?.includes(CANARY) ?? false);
  await callShopbell(page, 'logout');
  await sent;
  expect(await holds(page, CANARY)).toBe(false);

  await callShopbell(page, 'identify', { id: 'maya', token: signToken('maya') });
  await talkToPerson(page, 'About my kettle');
  await page.route('**/messages', () => {});
  await say(page, `Never arrives ${CANARY}`);
  await log(page).getByText('Sending').waitFor();
  const began = Date.now();
  await callShopbell(page, 'logout');
  expect(Date.now() - began).toBeLessThan(6000);
  expect(await holds(page, CANARY)).toBe(false);
});

test('an identity that flips in two tabs: the newest has the device, the other works on in memory', async () => {
  const { page: first, complaints } = await shop.visit();
  await first.goto('/');
  await openBell(first);
  await callShopbell(first, 'identify', { id: 'maya', token: signToken('maya') });
  await askFromHome(first, `is delivery free? ${CANARY}`);
  await log(first).getByText(CANARY).waitFor();
  await expect.poll(() => holds(first, CANARY)).toBe(true);

  const second = await first.context().newPage();
  await second.goto('/');
  await openAgain(second);
  await callShopbell(second, 'identify', { id: 'sam', token: signToken('sam') });
  await expect.poll(() => holds(second, CANARY)).toBe(false);
  await expect.poll(() => readWidget(first)).not.toContain(CANARY);
  await askFromHome(second, 'how long is delivery?');
  await expect
    .poll(async () => (await partitions(second)).filter((name) => name?.startsWith('s-')).length)
    .toBe(1);

  // The other tab works, and stores nothing.
  await callShopbell(first, 'ask', `and for two? ${CANARY}`);
  await log(first).getByText(CANARY).first().waitFor();
  await first.waitForLoadState('networkidle');
  expect(await holds(first, CANARY)).toBe(false);
  // Its page says anew who is here: now that one is the newest.
  await callShopbell(first, 'identify', { id: 'maya', token: signToken('maya') });
  await callShopbell(first, 'ask', `again ${CANARY}`);
  await expect.poll(() => holds(first, CANARY)).toBe(true);
  await expect.poll(() => readWidget(second)).not.toContain('how long is delivery?');
  expect(complaints).toEqual([]);
});

test('the same shopper in two tabs: who signs out in one is gone from both', async () => {
  const { page: first } = await shop.visit();
  await first.goto('/');
  await openBell(first);
  await callShopbell(first, 'identify', { id: 'maya', token: signToken('maya') });
  await askFromHome(first, `is delivery free? ${CANARY}`);
  await log(first).getByText(CANARY).waitFor();
  const second = await first.context().newPage();
  await second.goto('/');
  await openAgain(second);
  await callShopbell(second, 'identify', { id: 'maya', token: signToken('maya') });
  await callShopbell(second, 'open', 'chat');
  await log(second).getByText(CANARY).waitFor();
  await callShopbell(second, 'logout');
  await expect.poll(() => readWidget(first)).not.toContain(CANARY);
  await callShopbell(first, 'ask', 'is delivery free?');
  await log(first).getByText('free from €60').waitFor();
  expect(await holds(first, CANARY)).toBe(false);
});

const now = () => Math.floor(Date.now() / 1000);
test.each<[what: string, identity: () => Record<string, unknown>, says: RegExp]>([
  ['expired', () => ({ id: 'maya', token: signToken('maya', { exp: now() - 3600 }) }), /expired.*getToken/],
  ['forged', () => ({ id: 'maya', token: signToken('maya', { secret: 'guessed' }) }), /another secret/],
  ['for another shop', () => ({ id: 'maya', token: signToken('maya', { aud: 'other' }) }), /aud/],
  [
    'of somebody else',
    () => ({ id: 'maya', token: signToken('sam', { exp: now() - 3600 }) }),
    /sub is not the id/,
  ],
  ['endless', () => ({ id: 'maya', token: signToken('maya', { exp: now() + 86_400 }) }), /15 minutes/],
  ['no JWT', () => ({ id: 'maya', token: CANARY }), /no JWT/],
  ['a hash this server does not take', () => ({ id: 'maya', hash: 'a'.repeat(64) }), /HASH_SECRET/],
])(
  'a token that is %s: the merchant is told once, the shopper goes on as a guest',
  async (_, identity, says) => {
    const { page, complaints } = await shop.visit();
    await page.goto('/');
    await openBell(page);
    await callShopbell(page, 'identify', identity());
    await talkToPerson(page, 'About my kettle');
    await say(page, 'One more thing');
    await log(page).getByText('Delivered').waitFor();
    const told = complaints.filter((line) => line.startsWith('[shopbell]'));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(says);
    expect(told[0]).toContain('as a guest');
    expect(told[0]).not.toContain(CANARY);
    // The browser itself names the refused call.
    expect(complaints.filter((line) => !/^\[shopbell\]|401/.test(line))).toEqual([]);
  },
);

test.each(['throws', 'rejects', 'gives nothing', 'gives an object', 'gives something expired'])(
  'a getToken that %s: the merchant is told once, the shopper goes on as a guest',
  async (what) => {
    const { page, complaints } = await shop.visit();
    await page.goto('/');
    await openBell(page);
    await page.evaluate(
      ([what, expired]) => {
        const ways: Record<string, () => unknown> = {
          throws() {
            throw new Error('kingfisher-4711');
          },
          rejects: () => Promise.reject(new Error('kingfisher-4711')),
          'gives nothing': () => undefined,
          'gives an object': () => ({ token: 1 }),
          'gives something expired': () => expired,
        };
        const identity = { id: 'maya', getToken: ways[what!] };
        return (window as unknown as WithShopbell).shopbell('identify', identity);
      },
      [what, signToken('maya', { exp: now() - 3600 })],
    );
    await talkToPerson(page, 'About my kettle');
    await say(page, 'One more thing');
    await log(page).getByText('Delivered').waitFor();
    const told = complaints.filter((line) => !line.includes('401'));
    expect(told).toEqual([expect.stringMatching(/^\[shopbell\] identify: .*getToken.*as a guest/)]);
    expect(told[0]).not.toContain(CANARY);
  },
);

test('a token that never comes is waited for ten seconds, then the shopper is a guest', async () => {
  const { page, complaints } = await shop.visit();
  await page.clock.install();
  await page.goto('/');
  await openBell(page);
  await page.evaluate(() => {
    const { shopbell } = window as unknown as WithShopbell;
    const isAsked = new Promise<void>((resolve) => Object.assign(window, { ask: resolve }));
    Object.assign(window, { isAsked });
    const getToken = () => {
      (window as unknown as { ask(): void }).ask();
      return new Promise(() => {});
    };
    return shopbell('identify', { id: 'maya', getToken });
  });
  await page.locator('.head').getByRole('button', { name: 'Talk to a person' }).click();
  await page.locator('.field textarea').fill('About my kettle');
  await page.getByRole('button', { name: 'Send to the team' }).click();
  await page.evaluate(() => (window as unknown as { isAsked: Promise<void> }).isAsked);
  await page.clock.runFor(9000);
  expect(await page.getByText('Leave the queue').count()).toBe(0);
  await page.clock.runFor(2000);
  await page.getByText('Leave the queue').waitFor();
  expect(complaints).toEqual([expect.stringMatching(/getToken.*ten seconds.*as a guest/)]);
});

test('calls that are refused at the same time ask the page for one new token', async () => {
  const { page, complaints } = await shop.visit();
  await page.goto('/');
  await openBell(page);
  const tokens = [signToken('maya', { exp: now() - 3600 }), signToken('maya')];
  const outcome = await page.evaluate(async ([old, fresh]) => {
    const asked: boolean[] = [];
    const { shopbell } = window as unknown as WithShopbell;
    const getToken = async (isRefresh: boolean) => {
      asked.push(isRefresh);
      return isRefresh ? fresh : old;
    };
    await shopbell('identify', { id: 'maya', getToken });
    const points = await new Promise((resolve) => {
      interface Context {
        readonly adapter: { readonly rewards: { status(options: object): Promise<{ points: number }> } };
        call(): object;
      }
      const createModel = ({ adapter, call }: Context) =>
        void Promise.all([1, 2, 3, 4].map(() => adapter.rewards.status(call()))).then(
          (all) => resolve(all.map((status) => status.points)),
          (error: Error) => resolve(error.message),
        );
      void shopbell('use', { id: 'asker', strings: {}, createModel });
    });
    return { asked, points };
  }, tokens);
  expect(outcome).toEqual({ asked: [false, true], points: [640, 640, 640, 640] });
  expect(complaints.filter((line) => !line.includes('401'))).toEqual([]);
});

test.each<[what: string, call: string, says: RegExp]>([
  ['nothing', "shopbell('identify')", /takes an object/],
  ['a word', "shopbell('identify', 'kingfisher-4711')", /takes an object/],
  ['a list', "shopbell('identify', ['kingfisher-4711'])", /takes an object/],
  ['no id', "shopbell('identify', {})", /no id/],
  ['a number as id', "shopbell('identify', { id: 4711 })", /String\(id\)/],
  ['an object as id', "shopbell('identify', { id: {} })", /must be text/],
  ['a field of another name', "shopbell('identify', { id: 'maya', tokn: 'kingfisher-4711' })", /tokn.*token/],
  [
    'a token that is a promise',
    "shopbell('identify', { id: 'maya', token: Promise.resolve('kingfisher-4711') })",
    /token is a promise/,
  ],
  ['a hash that is none', "shopbell('identify', { id: 'maya', hash: 'kingfisher-4711' })", /64 hex digits/],
  [
    'getToken that is a token',
    "shopbell('identify', { id: 'maya', getToken: 'kingfisher-4711' })",
    /getToken .*must be a function/,
  ],
  [
    'an id that throws',
    "shopbell('identify', { get id() { throw new Error('kingfisher-4711') } })",
    /could not read/,
  ],
  [
    'what throws at everything',
    "shopbell('identify', new Proxy({}, { ownKeys() { throw 1 }, get() { throw 1 } }))",
    /could not read/,
  ],
])('identify with %s is named once, and the conversation works', async (_, call, says) => {
  const { page, complaints } = await shop.visit();
  await page.goto('/');
  await openBell(page);
  await page.evaluate(`void ${call}`);
  await expect.poll(() => complaints).toEqual([expect.stringMatching(says)]);
  expect(complaints[0]).not.toContain(CANARY);
  await askFromHome(page, 'is delivery free?');
  await log(page).getByText('free from €60').waitFor();
  expect(complaints).toHaveLength(1);
});

test('the demo shop’s own sign-in and sign-out', async () => {
  const { page, complaints } = await shop.visit();
  await page.goto('/');
  await page.locator('.account summary').click();
  await page.getByRole('button', { name: 'Maya Verbeke' }).click();
  await page.goto('/help/');
  await openBell(page);
  const opened = page.waitForRequest((request) => request.url().endsWith('/conversations'));
  await talkToPerson(page, `About my kettle ${CANARY}`);
  expect((await opened).headers()['authorization']).toMatch(/^Bearer ey/);
  await expect.poll(() => holds(page, CANARY)).toBe(true);
  await page.locator('.account summary').click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect.poll(() => holds(page, CANARY)).toBe(false);
  await expect.poll(() => readWidget(page)).not.toContain(CANARY);
  expect(complaints).toEqual([]);
});

test('who is here is said before the click: services start once, for them, on the screen that was asked for', async () => {
  const { page, requests } = await shop.visit();
  await page.goto('/');
  await page.evaluate((token) => {
    const { shopbell } = window as unknown as WithShopbell;
    void shopbell('identify', { id: 'maya', token });
    void shopbell('open', 'handoff');
  }, signToken('maya'));
  await page.locator('.field textarea').fill('About my kettle');
  await page.getByRole('button', { name: 'Send to the team' }).click();
  await page.getByText('Leave the queue').waitFor();
  await expect.poll(() => partitions(page)).toContainEqual(expect.stringMatching(/^s-/));
  expect(await partitions(page)).not.toContain('guest');
  expect(requests.filter((path) => path === '/shopbell/v1/chat/availability').length).toBeLessThanOrEqual(1);
});

test.each<[what: string, call: readonly unknown[]]>([
  ['a sign-out', ['logout']],
  ['somebody else', ['identify', { id: 'sam' }]],
])(
  'on a later page %s is heard without a click, and nothing of the shopper before is left',
  async (_, call) => {
    const { page, requests } = await shop.visit();
    await page.goto('/');
    await openBell(page);
    await callShopbell(page, 'identify', { id: 'maya', token: signToken('maya') });
    await callShopbell(page, 'ask', `is delivery free? ${CANARY}`);
    await expect.poll(() => holds(page, CANARY)).toBe(true);
    await callShopbell(page, 'close');
    await expect
      .poll(async () => Object.fromEntries(await readRecords(page))['resume'])
      .toContain('"pending":false');
    await page.goto('/help/');
    await page.locator('.bell').waitFor();
    requests.length = 0;
    // The same shopper is no news.
    await page.evaluate(() => void (window as unknown as WithShopbell).shopbell('identify', { id: 'maya' }));
    await page.waitForLoadState('networkidle');
    expect(requests.filter((path) => path.includes('widget'))).toEqual([]);
    await page.goto('/help/');
    await page.evaluate((args) => void (window as unknown as WithShopbell).shopbell(...args), [...call]);
    await expect.poll(() => holds(page, CANARY)).toBe(false);
  },
);
