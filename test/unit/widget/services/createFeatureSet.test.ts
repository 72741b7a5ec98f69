import { signal } from '@preact/signals-core';
import { expect, test, vi } from 'vitest';
import type { Plugin } from '../../../../src/contract/plugin';
import { createRoute } from '../../../../src/core/createRoute';
import type { RegistryLine } from '../../../../src/widget/registry';
import { createFeatureSet } from '../../../../src/widget/services/createFeatureSet';
import type { ActivePlugin } from '../../../../src/widget/shell/ShellModel';

const plugin = (id: string): Plugin => ({
  id,
  strings: {},
  createModel: () => id,
  screens: { [id]: { title: id, load: async () => () => null } },
  dispose: vi.fn(),
});
const line = (id: string, load = vi.fn(async () => plugin(id))): RegistryLine & { load: typeof load } => ({
  id,
  needs: [],
  load,
});

function create(...start: readonly RegistryLine[]) {
  const lines = signal<readonly RegistryLine[]>(start);
  const active = signal<readonly ActivePlugin[]>([]);
  const route = createRoute();
  const set = createFeatureSet({
    lines,
    active,
    route,
    isPossible: () => true,
    activate: (plugin) => ({ plugin, model: plugin.id, context: {} as never }),
  });
  return { set, lines, route, active: () => active.value.map(({ plugin }) => plugin.id) };
}

test('a feature comes alive once, in the order of the registry, and goes and comes with what is offered', async () => {
  const [orders, faq] = [line('orders'), line('faq')];
  const { set, lines, active } = create(faq);
  await set.update();
  expect(active()).toEqual(['faq']);
  lines.value = [orders, faq];
  await Promise.all([set.update(), set.update()]);
  expect(active()).toEqual(['orders', 'faq']);
  lines.value = [orders];
  await set.update();
  expect(active()).toEqual(['orders']);
  lines.value = [orders, faq];
  await set.update();
  expect(active()).toEqual(['orders', 'faq']);
  expect(faq.load).toHaveBeenCalledOnce();
});

test('one that fails is left out, and tried again the next time', async () => {
  const orders = line('orders');
  orders.load.mockRejectedValueOnce(new Error('no connection'));
  const { set, active } = create(orders, line('faq'));
  await set.update();
  expect(active()).toEqual(['faq']);
  await set.update();
  expect(active()).toEqual(['orders', 'faq']);
});

test('who stands on the screen of a feature that is gone is led home; others stay', async () => {
  const [orders, faq] = [line('orders'), line('faq')];
  const { set, lines, route } = create(orders, faq);
  await set.update();
  route.navigate('faq');
  lines.value = [faq];
  await set.update();
  expect(route.place.value.screen).toBe('faq');
  lines.value = [orders];
  await set.update();
  expect(route.place.value.screen).toBe('home');
  route.navigate('chat');
  await set.update();
  expect(route.place.value.screen).toBe('chat');
});

test('dispose ends all that came alive, and nothing comes alive after it', async () => {
  const late = line('orders');
  const { set, active } = create(late);
  const extra = plugin('extra');
  set.use(extra);
  const coming = set.update();
  set.dispose();
  await coming;
  expect(active()).toEqual(['extra']);
  expect(extra.dispose).toHaveBeenCalledOnce();
});
