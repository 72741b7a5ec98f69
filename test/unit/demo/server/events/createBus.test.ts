import { expect, test, vi } from 'vitest';
import { createBus } from '../../../../../demo/server/events/createBus';
import type { Channel } from '../../../../../demo/server/store/Sql';

const status = (conversationId: string) => ({ type: 'status', conversationId }) as const;
const report = (error: unknown) => {
  throw error;
};

test('who listens to one conversation hears what is about it, who listens to all hears all', async () => {
  const bus = await createBus({ report });
  const [all, mine, order] = [vi.fn(), vi.fn(), { type: 'order', number: '1' } as const];
  bus.subscribe(all);
  const stop = bus.subscribe(mine, 'mine');
  for (const signal of [status('mine'), status('other'), order]) bus.publish(signal);
  expect(mine.mock.calls).toEqual([[status('mine'), true]]);
  expect(all).toHaveBeenCalledTimes(3);
  stop();
  bus.publish(status('mine'));
  expect(mine).toHaveBeenCalledTimes(1);
});

test('two who listen to the same conversation end one by one', async () => {
  const bus = await createBus({ report });
  const [one, two] = [vi.fn(), vi.fn()];
  const stop = bus.subscribe(one, 'c');
  bus.subscribe(two, 'c');
  stop();
  stop();
  bus.publish(status('c'));
  expect([one.mock.calls.length, two.mock.calls.length]).toEqual([0, 1]);
});

test('after a gap everybody is told to read again', async () => {
  let gap = () => {};
  const channel: Channel = {
    notify: async () => {},
    listen: async (_, onGap) => {
      gap = onGap;
      return async () => {};
    },
  };
  const bus = await createBus({ channel, report });
  const [all, mine] = [vi.fn(), vi.fn()];
  bus.subscribe(all);
  bus.subscribe(mine, 'c');
  gap();
  expect([all, mine].map((listener) => listener.mock.calls)).toEqual([
    [[{ type: 'resync' }, false]],
    [[{ type: 'resync' }, false]],
  ]);
});
