import { describe, expect, test } from 'vitest';
import { askFromHome, openBell, say, useShop } from './support/shop';

const shop = useShop();

const LANGUAGES = [
  {
    name: 'English',
    path: '/p/pour-over-kettle/',
    question: 'how long does delivery take to antwerp',
    answer: '2–3 working days',
    orderWords: 'where is order 20355?',
    order: {
      number: '20355',
      email: 'wangqiang@example.cn',
      found: 'Order 20355',
      steps: 'See all steps',
      step: 'On its way',
    },
    tiles: { track: 'Track an order', person: 'Talk to a person', products: 'Find a product' },
    send: 'Send to the team',
    product: 'kettle',
    productName: 'Pour-over kettle, 1.2 L',
    add: 'Add Pour-over kettle, 1.2 L to the cart',
    miss: 'my flux capacitor hums in c minor',
    missAnswer: 'I have no answer I trust for this one.',
  },
  {
    name: 'Chinese',
    path: '/zh/p/pour-over-kettle/',
    question: '壶能放电磁炉吗',
    answer: '钢胎珐琅和铸铁',
    orderWords: '订单 20426 到哪了',
    order: {
      number: '20426',
      email: 'liwen@example.cn',
      found: '订单 20426',
      steps: '查看全部进度',
      step: '已打包',
    },
    tiles: { track: '查询订单', person: '联系人工客服', products: '找商品' },
    send: '发送给客服',
    product: '手冲壶',
    productName: '手冲壶 1.2 升',
    add: '把手冲壶 1.2 升加入购物车',
    miss: '量子引力与引潮力的关系',
    missAnswer: '这个问题我没有把握回答。',
  },
];

describe.each(LANGUAGES)('in $name', (words) => {
  test('a question is answered from the FAQ, and the answer is there after a reload', async () => {
    const { page, complaints } = await shop.visit();
    await page.goto(words.path);
    await openBell(page);
    await askFromHome(page, words.question);
    await page.getByRole('log').getByText(words.answer).waitFor();
    await page.reload();
    // It was open, and so it is again.
    await page.locator('.sb:not([inert])').waitFor();
    await page.getByRole('log').getByText(words.answer).waitFor();
    expect(complaints).toEqual([]);
  });

  test('a question nobody wrote an answer for is met honestly, with a person one tap away', async () => {
    const { page } = await shop.visit();
    await page.goto(words.path);
    await openBell(page);
    await askFromHome(page, words.miss);
    await page.getByRole('log').getByText(words.missAnswer).waitFor();
    await page.getByRole('log').getByRole('button', { name: words.tiles.person }).click();
    await page.getByRole('button', { name: words.send }).waitFor();
  });

  test('a person at the desk answers, both ways, and the conversation is there after a reload', async () => {
    const desk = await shop.agent();
    const { page } = await shop.visit();
    await page.goto(words.path);
    await openBell(page);
    await askFromHome(page, words.question);
    await page.getByRole('log').getByText(words.answer).waitFor();
    await page.locator('.head').getByRole('button', { name: words.tiles.person }).click();
    const question = `The lid rattles, ${words.name}`;
    await page.locator('.field textarea').fill(question);
    await page.getByRole('button', { name: words.send }).click();

    await desk.locator('.row', { hasText: question }).click();
    await desk.getByText('Before: 2 messages with the bot').waitFor();
    await desk.getByRole('button', { name: 'Take' }).click();
    await desk.locator('.composer textarea').fill('Hello, is it the small one?');
    await page.locator('.dots').waitFor();
    await desk.keyboard.press('Enter');
    await page.getByRole('log').getByText('Hello, is it the small one?').waitFor();
    expect(await page.locator('.head h2').textContent()).toBe('Noor');

    await page.locator('.composer textarea').fill('Yes');
    await desk.getByText('Guest is typing').waitFor();
    await say(page, 'Yes, the small one');
    await desk.locator('.log').getByText('Yes, the small one').waitFor();

    await desk.locator('.picker input').fill('mug');
    await desk.locator('.picker li button').first().click();
    await page.locator('.group.agent .rail .add').waitFor();
    const toTheEnd = () =>
      page.locator('.log').evaluate((log) => log.scrollHeight - log.scrollTop - log.clientHeight);
    await expect.poll(toTheEnd).toBeLessThan(4);

    await page.reload();
    // It was open, and so it is again.
    await page.locator('.sb:not([inert])').waitFor();
    await page.getByRole('log').getByText('Yes, the small one').waitFor();
    await page.locator('.group.agent .rail .add').waitFor();
    await expect.poll(toTheEnd).toBeLessThan(4);
    await desk.locator('.composer textarea').fill('Good. I send you a new one.');
    await desk.keyboard.press('Enter');
    await page.getByRole('log').getByText('Good. I send you a new one.').waitFor();
    expect(await page.getByRole('log').getByText('Hello, is it the small one?').count()).toBe(1);

    await desk.getByRole('button', { name: 'Close' }).click();
    await desk.getByRole('alertdialog').getByRole('button', { name: 'Close' }).click();
    await page.locator('.chips button').waitFor();
  });

  test('an order is found from the conversation, shows its steps, and is known after a reload', async () => {
    const { page } = await shop.visit();
    await page.goto(words.path);
    await openBell(page);
    await askFromHome(page, words.orderWords);
    const form = page.locator('.in-chat');
    expect(await form.locator('input').first().inputValue()).toBe(words.order.number);
    await form.locator('input').nth(1).fill(words.order.email);
    await page.keyboard.press('Enter');
    await page.getByText(words.order.found).first().waitFor();
    await page.getByRole('button', { name: words.order.steps }).click();
    await page.locator('.timeline').getByText(words.order.step).first().waitFor();
    await page.reload();
    // It was open, and so it is again.
    await page.locator('.sb:not([inert]) .home-order').getByText(words.order.found).waitFor();
  });

  test('products are suggested and land in the shop’s own cart, which is there after a reload', async () => {
    const { page } = await shop.visit();
    await page.goto(words.path);
    await openBell(page);
    await page.locator('.rail li').first().waitFor();
    await page.getByRole('button', { name: words.tiles.products }).click();
    await page.locator('.filter').fill(words.product);
    await page.locator('.grid').getByText(words.productName).waitFor();
    await page.getByRole('button', { name: words.add }).click();
    await page.locator('[data-cart-count]', { hasText: '1' }).waitFor();
    await page.reload();
    expect(await page.locator('[data-cart-count]').textContent()).toBe('1');
  });
});
