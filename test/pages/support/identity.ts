import { createHmac } from 'node:crypto';
import type { Page } from 'playwright-core';
import { DEMO_IDENTITY } from '../../../demo/server/jobs/demoIdentity';

const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');

/** A token as the demo shop signs it, with changes. */
export function signToken(
  sub: string,
  { secret = DEMO_IDENTITY.identitySecret as string, ...claims }: Record<string, unknown> = {},
): string {
  const exp = Math.floor(Date.now() / 1000) + 600;
  const body = [
    { alg: 'HS256', typ: 'JWT' },
    { sub, aud: DEMO_IDENTITY.identityAudience, exp, ...claims },
  ]
    .map(encode)
    .join('.');
  return `${body}.${createHmac('sha256', secret as string)
    .update(body)
    .digest('base64url')}`;
}

/** What a page calls, and waits for. */
export const callShopbell = (page: Page, ...call: readonly unknown[]) =>
  page.evaluate(async (args) => {
    await (window as unknown as { shopbell(...args: unknown[]): Promise<unknown> }).shopbell(...args);
  }, call);

/** Every record of every database of the page's origin, as text. */
export const readRecords = (page: Page) =>
  page.evaluate(async () => {
    const open = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const records: [key: string, value: string][] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await open(indexedDB.open(name));
      const store = db.transaction('kv').objectStore('kv');
      const [keys, values] = await Promise.all([open(store.getAllKeys()), open(store.getAll())]);
      keys.forEach((key, at) => records.push([key as string, JSON.stringify(values[at])]));
      db.close();
    }
    return records;
  });

/** Everything the widget shows, hidden parts too. */
export const readWidget = (page: Page) =>
  page.evaluate(() => {
    const root = [...document.querySelectorAll('*')].map((each) => each.shadowRoot).find(Boolean);
    return root?.textContent ?? '';
  });
