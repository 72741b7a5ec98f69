import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('..', import.meta.url));
const doors = Object.entries(packageJson.exports).flatMap(([door, target]) =>
  typeof target === 'string' ? [] : [door.replace('.', 'shopbell')],
);
/** The conformance kit is for tests: it brings vitest's and msw's own globals along. */
const forPages = doors.filter((door) => door !== 'shopbell/testing');

/** Runs an ES module with plain Node, in which `shopbell/…` is the built package; fails if it does not end by itself. */
function runInNode(code: string) {
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', code],
    { cwd: root, encoding: 'utf8', timeout: 20_000 },
  );
  return { status, signal, stderr, output: stdout.trim() };
}
const well = (output: string) => ({ status: 0, signal: null, stderr: '', output });

test('there are as many doors as the plan has', () => {
  expect(doors).toEqual(
    expect.arrayContaining(
      [
        '',
        '/elements',
        '/headless',
        '/preact',
        '/react',
        '/faq',
        '/suggestions',
        '/testing',
        '/adapters',
      ].map((door) => `shopbell${door}`),
    ),
  );
});

describe('on a server', () => {
  test.each(forPages)('importing %s does nothing and breaks nothing', (door) => {
    const code = `
      const before = new Set(Reflect.ownKeys(globalThis));
      const resources = process.getActiveResourcesInfo().length;
      const module = await import(${JSON.stringify(door)});
      await new Promise(setImmediate);
      const left = Reflect.ownKeys(globalThis).filter((key) => !before.has(key));
      const held = process.getActiveResourcesInfo().length - resources;
      console.log(JSON.stringify({ left: left.map(String), held, exports: Object.keys(module).length > 0 }));`;
    const { output, ...rest } = runInNode(code);
    expect({ ...rest, output: JSON.parse(output || 'null') }).toEqual({
      status: 0,
      signal: null,
      stderr: '',
      output: { left: [], held: 0, exports: true },
    });
  });

  test('a bell answers as a closed one, and destroying it is harmless', () => {
    const code = `
      import { createShopbell } from 'shopbell';
      const bell = createShopbell({ name: 'Oat & Elm' });
      const off = bell.on('open', () => console.log('never'));
      await Promise.all([bell.open('track'), bell.ask('?'), bell.identify({ id: '1' }), bell.use({})]);
      off();
      const get = async () => [await bell.get('unread'), (await bell.get('state')).open, await bell.get('consent')];
      const before = await get();
      bell.destroy();
      bell.destroy();
      console.log(JSON.stringify([before, await get(), await bell.order('1'), await bell.export(), await bell.erase()]));`;
    const closed = [0, false, { personal: 'unknown', log: [] }];
    expect(runInNode(code)).toEqual(
      well(JSON.stringify([closed, closed, 'failed', {}, { server: 'unasked' }])),
    );
  });

  test('the elements may be defined, which does nothing', () => {
    expect(
      runInNode("import { defineElements } from 'shopbell/elements'; defineElements(); console.log('fine');"),
    ).toEqual(well('fine'));
  });

  test('React draws the page around the bell, and nothing for it', () => {
    const code = `
      import { createElement, StrictMode } from 'react';
      import { renderToString } from 'react-dom/server';
      import { Shopbell, ShopbellProvider, useShopbell, useUnread } from 'shopbell/react';
      const Count = () => createElement('b', { id: typeof useShopbell().open }, useUnread());
      console.log(renderToString(createElement(StrictMode, null,
        createElement(ShopbellProvider, { name: 'Oat & Elm' }, createElement('main', null, createElement(Count))),
        createElement(Shopbell, { theme: 'dark' }))));`;
    expect(runInNode(code)).toEqual(well('<main><b id="function">0</b></main>'));
  });

  test('Preact does the same', () => {
    const code = `
      import { h } from 'preact';
      import { renderToString } from 'preact-render-to-string';
      import { Shopbell, ShopbellProvider, useShopbell, useUnread } from 'shopbell/preact';
      const Count = () => h('b', { id: typeof useShopbell().open }, useUnread());
      console.log(renderToString(h('div', null,
        h(ShopbellProvider, { name: 'Oat & Elm' }, h('main', null, h(Count))), h(Shopbell, { theme: 'dark' }))));`;
    expect(runInNode(code)).toEqual(well('<div><main><b id="function">0</b></main></div>'));
  });

  test('headless answers, and after destroy nothing is held', () => {
    const code = `
      import { createHeadless } from 'shopbell/headless';
      import { memoryAdapter } from 'shopbell/adapters/memory';
      const faq = [{ id: 'd', question: 'Is delivery free?', answer: 'From €60.', updatedAt: '2026-05-01T00:00:00Z' }];
      const help = createHeadless({ adapter: memoryAdapter({ faq }) });
      await help.conversation.say('is delivery free');
      console.log(help.conversation.messages.value.at(-1).text);
      help.destroy();`;
    expect(runInNode(code)).toEqual(well('From €60.'));
  });
});
