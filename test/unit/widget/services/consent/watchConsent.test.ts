// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { createStorage } from '../../../../../src/browser/storage/createStorage';
import { watchConsent } from '../../../../../src/widget/services/consent/watchConsent';

/** What an earlier page has left. */
async function leave(name: string): Promise<void> {
  const storage = createStorage({ name, mode: 'auto' });
  storage.allowPersonal(true);
  await storage.set('adapter:page:catalog', ['kettle']);
  await storage.allowWrites();
  storage.dispose();
}
async function recall(name: string): Promise<unknown> {
  const storage = createStorage({ name, mode: 'auto' });
  storage.allowPersonal(true);
  const found = await storage.get('adapter:page:catalog');
  storage.dispose();
  return found;
}
const stub = (isAllowed: boolean, said: string) =>
  vi.stubGlobal('Shopify', {
    customerPrivacy: {
      preferencesProcessingAllowed: () => isAllowed,
      analyticsProcessingAllowed: () => isAllowed,
      currentVisitorConsent: () => ({ preferences: said, analytics: said }),
    },
  });
afterEach(() => void vi.unstubAllGlobals());

test('where only the bell runs, the consent tool’s no erases what an earlier page left', async () => {
  await leave('Shop');
  stub(true, 'yes');
  const emit = vi.fn();
  const stop = await watchConsent({
    host: { options: { name: 'Shop', consent: 'external' } },
    events: { emit },
    shopper: null,
  });
  expect(await recall('Shop')).toEqual(['kettle']);
  stub(false, 'no');
  document.dispatchEvent(new CustomEvent('visitorConsentCollected'));
  await expect.poll(() => recall('Shop')).toBeUndefined();
  expect(emit.mock.calls.map(([type, { level, source }]) => [type, level, source])).toEqual([
    ['consent', 'granted', 'shopify'],
    ['consent', 'denied', 'shopify'],
  ]);
  stop();
});

test('a tool that says nothing yet leaves everything as it is', async () => {
  await leave('Other');
  const stop = await watchConsent({
    host: { options: { name: 'Other', consent: 'external' } },
    events: { emit: vi.fn() },
    shopper: null,
  });
  expect(await recall('Other')).toEqual(['kettle']);
  stop();
});
