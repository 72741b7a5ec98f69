import { afterEach, expect, test } from 'vitest';
import { memoryAdapter, type MemoryWorld } from '../../../../src/adapters/memory';
import { buildFaqEntry } from '../../../../src/testing/builders/buildFaqEntry';
import { buildPacket } from '../../../../src/testing/builders/buildMessage';
import { buildOrder } from '../../../../src/testing/builders/buildOrder';
import { buildProduct } from '../../../../src/testing/builders/buildProduct';
import { createHeadless } from '../../../../src/widget/headless/createHeadless';
import type { Headless, HeadlessConfig } from '../../../../src/widget/headless/Headless';

const running: Headless[] = [];
afterEach(() => running.splice(0).forEach(({ destroy }) => destroy()));

function open(world: MemoryWorld = {}, config: HeadlessConfig = {}) {
  const help = createHeadless({ adapter: memoryAdapter(world), ...config });
  running.push(help);
  return help;
}
const faq = [
  buildFaqEntry({ id: 'delivery', question: 'Is delivery free?', answer: 'Free from €60.' }),
  buildFaqEntry({ id: 'returns', question: 'How do I return something?', answer: 'Within 30 days.' }),
];
const texts = (help: Headless) =>
  help.conversation.messages.value.map(({ author, kind, text }) =>
    `${author.role} ${kind} ${text ?? ''}`.trim(),
  );

test('a question is answered from the FAQ, without a page', async () => {
  expect(typeof document).toBe('undefined');
  const help = open({ faq });
  const answers: number[] = [];
  help.on('answer', ({ confidence }) => answers.push(confidence));
  await help.conversation.say('is delivery free');
  expect(texts(help)).toEqual(['shopper text is delivery free', expect.stringContaining('bot answer')]);
  expect(answers).toHaveLength(1);
  expect([...help.capabilities.value]).toContain('faq');
});

test('it asks nobody before the first action', async () => {
  let made = 0;
  const help = createHeadless({
    adapter: (context) => {
      made++;
      return memoryAdapter({ faq })(context);
    },
  });
  running.push(help);
  expect(help.conversation.messages.value).toEqual([]);
  expect(help.capabilities.value.size).toBe(0);
  await Promise.resolve();
  expect(made).toBe(0);
  await help.start();
  await help.start();
  expect(made).toBe(1);
});

test('signals tell of every change, and a draft is the view’s own', async () => {
  const help = open({ faq });
  const seen: number[] = [];
  const stop = help.conversation.messages.subscribe((messages) => seen.push(messages.length));
  help.conversation.draft.value = 'half a sen';
  await help.conversation.say('is delivery free');
  expect(help.conversation.draft.value).toBe('');
  stop();
  await help.conversation.say('and returns');
  expect(seen).toEqual([0, 1, 2]);
});

test('orders are found with both factors, and what was found is known', async () => {
  const order = buildOrder({ number: '1001' });
  const help = open({ orders: [{ order, email: 'maya@verbeke.example' }] });
  const orders = await help.orders();
  expect(await orders?.find({ number: '1001', email: 'else@verbeke.example' })).toBe('not.found');
  expect(await orders?.find({ number: '#1001', email: 'maya@verbeke.example' })).toBe('found');
  expect(orders?.known.value.map(({ order: { number } }) => number)).toEqual(['1001']);
});

test('a product goes to the page’s cart by its listener, else to the backend’s', async () => {
  const product = buildProduct({ id: 'kettle' });
  const help = open({ products: [product] });
  const suggestions = await help.suggestions();
  const off = help.on('suggestion:add', ({ productId, respondWith }) =>
    respondWith(Promise.reject(new Error(`no ${productId}`))),
  );
  await suggestions?.add(product);
  expect(suggestions?.adds.value.get('kettle')).toEqual({ failed: 'no kettle' });
  off();
  await suggestions?.add(product);
  expect(suggestions?.adds.value.get('kettle')).toBe('added');
});

test('a conversation goes over to a person and comes back with what they say', async () => {
  const world: MemoryWorld = { faq };
  const help = open(world);
  const agents: string[] = [];
  help.on('agent', ({ name }) => agents.push(name));
  const chat = await help.chat();
  expect(await chat?.send(buildPacket({ summary: 'My kettle leaks' }))).toBe(true);
  expect(help.conversation.phase.value).toBe('waiting');
  const { id } = world.agent!.conversations[0]!.handle;
  world.agent!.take(id, { role: 'agent', name: 'Noor' });
  world.agent!.reply(id, 'Which kettle is it?');
  await expect.poll(() => texts(help).at(-1)).toBe('agent text Which kettle is it?');
  expect(help.conversation.phase.value).toBe('live');
  expect(help.conversation.unreadCount.value).toBe(1);
  help.conversation.visible.value = true;
  expect(help.conversation.unreadCount.value).toBe(0);
  expect(agents).toEqual(['Noor']);
});

test('another shopper has another conversation; a fresh token of the same one changes nothing', async () => {
  const help = open({ faq });
  await help.identify({ id: 'maya', token: 'one' });
  await help.conversation.say('is delivery free');
  await help.identify({ id: 'maya', token: 'two' });
  expect(help.conversation.messages.value).toHaveLength(2);
  await help.identify(null);
  expect(help.conversation.messages.value).toEqual([]);
  await help.conversation.say('is delivery free');
  expect(help.conversation.messages.value).toHaveLength(2);
});

test('what a plugin brings is reached by its verb', async () => {
  const help = open({ faq });
  await help.use({
    id: 'hours',
    strings: {},
    createModel: () => ({ open: '9–17' }),
    verbs: { hours: ({ model }) => (model as { open: string }).open },
  });
  expect(await help.call('hours')).toBe('9–17');
  expect(await help.call('article', 'delivery')).toBeUndefined();
  expect(help.place.value.screen).toBe('article');
});

test('several share nothing; destroyed, every action is refused, and again it is harmless', async () => {
  const [one, two] = [open({ faq }), open({})];
  await one.conversation.say('is delivery free');
  expect(two.conversation.messages.value).toEqual([]);
  await two.start();
  expect(await two.faq()).not.toBe(await one.faq());
  one.destroy();
  one.destroy();
  await expect(one.conversation.say('hello')).rejects.toThrow('destroyed');
  await expect(one.faq()).rejects.toThrow('destroyed');
  await two.conversation.say('hello');
  expect(two.conversation.messages.value.length).toBeGreaterThan(1);
});

test('code that does not arrive is asked for again', async () => {
  let tries = 0;
  const help = createHeadless({
    adapter: (context) => {
      if (++tries === 1) throw new Error('not yet');
      return memoryAdapter({ faq })(context);
    },
  });
  running.push(help);
  await expect(help.start()).rejects.toThrow('not yet');
  await help.conversation.say('is delivery free');
  expect(help.conversation.messages.value).toHaveLength(2);
});

test('consent is the merchant’s to tell, what is held is told as JSON, and erasing leaves nothing of it', async () => {
  const help = open({ faq });
  const levels: string[] = [];
  help.on('consent', ({ level }) => levels.push(level));
  await help.conversation.say('is delivery free');
  await help.consent('granted');
  expect(levels).toEqual(['granted']);
  expect(JSON.stringify(await help.export())).toContain('is delivery free');
  await help.erase();
  expect(help.conversation.messages.value).toEqual([]);
  expect(JSON.stringify(await help.export())).not.toContain('is delivery free');
  await help.conversation.say('is delivery free');
  expect(help.conversation.messages.value).toHaveLength(2);
});
