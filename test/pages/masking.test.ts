import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { askFromHome, openBell, say, useShop } from './support/shop';

const shop = useShop();

const CARD = '4012 8888 8888 1881';
const MASKED_CARD = '•••• 1881';
const PASSWORD = 'tr0ub4dor&3';
const EMAIL = 'maya@verbeke.example';

/** Everything that leaves a page or is written where others can read it, as text. */
async function watch(page: Page) {
  const heard: string[] = [];
  page.on('request', (request) => heard.push(request.url(), request.postData() ?? ''));
  page.on('console', (message) => heard.push(message.text()));
  await page.exposeFunction('hear', (text: string) => heard.push(text));
  await page.addInitScript(() => {
    const dispatch = window.dispatchEvent.bind(window);
    window.dispatchEvent = (event) => {
      const { hear } = window as unknown as { hear(text: string): void };
      hear(`${event.type} ${JSON.stringify((event as CustomEvent).detail)}`);
      return dispatch(event);
    };
  });
  return heard;
}

/** All records of all databases of the page. */
function readRecords(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const wait = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('unreadable'));
      });
    const all: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await wait(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        all.push(await wait(database.transaction(store).objectStore(store).getAll()));
      }
      database.close();
    }
    return JSON.stringify(all);
  });
}

/** No nine digits in a row of the card, however they are written, and nothing of the password. */
function expectNoSecret(text: string): void {
  const digits = text.replace(/[\s\-+.%]|%20/g, '');
  const card = CARD.replaceAll(' ', '');
  for (let start = 0; start + 9 <= card.length; start++) {
    expect(digits).not.toContain(card.slice(start, start + 9));
  }
  expect(decodeURIComponent(encodeURIComponent(text))).not.toContain(PASSWORD);
  expect(text).not.toContain(encodeURIComponent(PASSWORD));
}

/** Closes the panel, loads the page again, and goes on with the conversation. */
async function comeBack(page: Page): Promise<void> {
  await page.locator('.head').getByRole('button', { name: 'Close' }).click();
  await page.reload();
  await openBell(page);
  await page.getByRole('button', { name: 'Continue the conversation' }).click();
}

test('a card number and a password said to the bot stay where they were typed', async () => {
  const { page, complaints } = await shop.visit();
  const heard = await watch(page);
  await page.goto('/p/pour-over-kettle/');
  await openBell(page);
  await askFromHome(page, `I paid with ${CARD}, when does it ship?`);
  const log = page.getByRole('log');
  await log.getByText(`I paid with ${MASKED_CARD}, when does it ship?`).waitFor();
  await log.getByText('Card number hidden before sending').first().waitFor();
  await log.locator('.group.bot').first().waitFor();
  await say(page, `my password is ${PASSWORD}`);
  await log.getByText('my password is ••••').waitFor();
  await log.getByText('Password hidden before sending').first().waitFor();

  // The draft, key by key, and the search over the catalog while typing.
  await page.locator('.composer textarea').pressSequentially(`card ${CARD} pw: ${PASSWORD}`);
  await page.locator('.head').getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'Find a product' }).click();
  await page.locator('.filter').pressSequentially(`kettle ${CARD}`);
  await page.locator('.grid, .note').first().waitFor();
  await expect.poll(() => readRecords(page)).toContain('pw: ••••');

  expectNoSecret(await readRecords(page));
  expectNoSecret(heard.join('\n'));
  expect(heard.some((text) => text.includes('catalog/search'))).toBe(true);
  expect(heard.some((text) => text.startsWith('shopbell:'))).toBe(true);
  expect(complaints).toEqual([]);

  await comeBack(page);
  await log.getByText('Card number hidden before sending').first().waitFor();
  expect(await page.locator('.composer textarea').inputValue()).toBe(`card ${MASKED_CARD} pw: ••••`);
});

test('neither the desk nor the server ever holds a card number or a password', async () => {
  const desk = await shop.agent();
  const delivered: string[] = [];
  desk.on('response', (response) => {
    if (!response.url().includes('/events'))
      response.text().then(
        (text) => delivered.push(text),
        () => {},
      );
  });
  const { page } = await shop.visit();
  const heard = await watch(page);
  await page.goto('/p/pour-over-kettle/');
  await openBell(page);
  await askFromHome(page, `pw: ${PASSWORD}, what now?`);
  await page.getByRole('log').locator('.group.bot').first().waitFor();
  await page.locator('.head').getByRole('button', { name: 'Talk to a person' }).click();
  await page.getByText('Card numbers and passwords are removed before sending.').waitFor();
  await page.locator('.field textarea').fill(`Charged twice on ${CARD}`);
  await page.getByRole('button', { name: 'Send to the team' }).click();
  const log = page.getByRole('log');
  await log.getByText(`Charged twice on ${MASKED_CARD}`).waitFor();
  await log.getByText('Card number hidden before sending').first().waitFor();

  await desk.locator('.row', { hasText: `Charged twice on ${MASKED_CARD}` }).click();
  await desk.getByRole('button', { name: 'Take' }).click();
  await desk.locator('.composer textarea').fill('Which card?');
  await desk.keyboard.press('Enter');
  await log.getByText('Which card?').waitFor();
  await say(page, `this one: ${CARD} 12/27 123`);
  await say(page, 'does it help?');
  await desk.locator('.log').getByText('does it help?').waitFor();
  expect(await desk.locator('.log').getByText(`this one: ${MASKED_CARD} ••••`).count()).toBe(1);

  expectNoSecret(heard.join('\n'));
  expect(heard.some((text) => text.startsWith('shopbell:handoff'))).toBe(true);
  expectNoSecret(await readRecords(page));
  expectNoSecret(delivered.join('\n'));
  expectNoSecret((await desk.locator('body').textContent()) ?? '');
  expectNoSecret(shop.printed());
});

test('the shopper’s own address is shown again with one tap, and reaches the agent once', async () => {
  const desk = await shop.agent();
  const { page } = await shop.visit();
  await page.goto('/p/pour-over-kettle/');
  await openBell(page);
  await askFromHome(page, `my password is ${EMAIL}`);
  const log = page.getByRole('log');
  const show = log.getByRole('button', { name: 'It is my e-mail address – show it' });
  await log.getByText('my password is ••••').waitFor();
  await show.click();
  await log.getByText(`my password is ${EMAIL}`).waitFor();
  await expect.poll(() => log.getByText('hidden before sending').count()).toBe(0);

  await page.locator('.head').getByRole('button', { name: 'Talk to a person' }).click();
  await page.locator('.field textarea').fill('The lid sings');
  await page.getByRole('button', { name: 'Send to the team' }).click();
  await desk.locator('.row', { hasText: 'The lid sings' }).click();
  await say(page, 'password: other@verbeke.example');
  await desk.locator('.log').getByText('password: ••••').waitFor();
  await show.click();
  await desk.locator('.log').getByText('other@verbeke.example').waitFor();
  expect(await show.count()).toBe(0);
  await say(page, 'that is all');
  await desk.locator('.log').getByText('that is all').waitFor();
  expect(await desk.locator('.log').getByText('other@verbeke.example').count()).toBe(1);

  await say(page, 'password: third@verbeke.example');
  await show.waitFor();
  await comeBack(page);
  await log.getByText('Password hidden before sending').first().waitFor();
  expect(await show.count()).toBe(0);
});

test('without the rules nothing goes out unmasked, and no message overtakes another', async () => {
  const { page } = await shop.visit();
  await page.route('**/core-createSecrets.js', (route) => route.abort());
  await page.goto('/p/pour-over-kettle/');
  await openBell(page);
  await askFromHome(page, `card ${CARD}`);
  await say(page, 'and hello');
  const log = page.getByRole('log');
  await log.getByText('and hello').waitFor();
  expect(await log.locator('.group.shopper .bubble').allTextContents()).toEqual(['card ••••', 'and hello']);
  await log.getByText('Part of your message hidden before sending').first().waitFor();
  expectNoSecret(await readRecords(page));
});

test('in Chinese', async () => {
  const { page } = await shop.visit();
  await page.goto('/zh/p/pour-over-kettle/');
  await openBell(page);
  await askFromHome(page, `我的卡号是${CARD}，密码是${PASSWORD}`);
  const log = page.getByRole('log');
  await log.getByText('已在发送前隐藏银行卡号和密码').first().waitFor();
});
