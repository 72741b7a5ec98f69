// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { createConsentChannel } from '../../../../src/browser/consent/createConsentChannel';

afterEach(() => void vi.unstubAllGlobals());
const come = (type: string, persisted: boolean) =>
  window.dispatchEvent(Object.assign(new Event(type), { persisted }));

/** Channels of one name hear each other, never themselves. */
function stubChannels() {
  const open = new Set<{ onmessage?: (event: { data: unknown }) => void }>();
  vi.stubGlobal(
    'BroadcastChannel',
    class {
      onmessage?: (event: { data: unknown }) => void;
      constructor() {
        open.add(this);
      }
      postMessage(data: unknown) {
        if (!open.has(this)) throw new Error('closed');
        for (const other of open) if (other !== this) other.onmessage?.({ data });
      }
      close() {
        open.delete(this);
      }
    },
  );
  return open;
}
function openTab() {
  const heard: unknown[] = [];
  const onReturn = vi.fn();
  return {
    heard,
    onReturn,
    ...createConsentChannel({ name: 'shop', hear: (data) => heard.push(data), onReturn }),
  };
}

test('tabs hear each other, and not themselves', () => {
  stubChannels();
  const [a, b] = [openTab(), openTab()];
  a.tell('no');
  expect([a.heard, b.heard]).toEqual([[], ['no']]);
  a.dispose();
  b.dispose();
});

test('it is shut while the page is away, and what was missed is looked up when it returns', () => {
  const channels = stubChannels();
  const a = openTab();
  come('pagehide', true);
  expect(channels.size).toBe(0);
  a.tell('nobody hears it');
  come('pageshow', false);
  expect(a.onReturn).not.toHaveBeenCalled();
  come('pageshow', true);
  expect([channels.size, a.onReturn.mock.calls.length]).toEqual([1, 1]);
  a.dispose();
  come('pageshow', true);
  expect([channels.size, a.onReturn.mock.calls.length]).toEqual([0, 1]);
});

test('a browser without channels looks when the page is seen again', () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  const a = openTab();
  a.tell('nobody hears it');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(a.onReturn).toHaveBeenCalledOnce();
  a.dispose();
  document.dispatchEvent(new Event('visibilitychange'));
  expect(a.onReturn).toHaveBeenCalledOnce();
});
