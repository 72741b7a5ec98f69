import { expect, test } from 'vitest';
import { ERROR_ANSWERS, listErrors } from '../../../../build/protocol/errorAnswers';
import { CALLS } from '../../../../src/contract/protocol';
import { createHttpClient } from '../../../../src/lib/createHttpClient';
import { clock } from '../../../support/createContext';

test.each(ERROR_ANSWERS)('the client takes $status without a body for $code', async ({ status, code }) => {
  const http = createHttpClient({
    fetch: async () => new Response('<h1>Proxy</h1>', { status }),
    clock,
    random: () => 0,
    isOnline: () => true,
  });
  const { signal } = new AbortController();
  await expect(http('/x', { signal })).rejects.toMatchObject({ code, status });
});

test('a status that the sentence about a call names is among its errors', () => {
  const statuses = (method: string, path: string) =>
    listErrors(CALLS.find((call) => call.method === method && call.path === path)!).map(
      ({ status }) => status,
    );
  expect(statuses('POST', '/orders/lookup')).toEqual(expect.arrayContaining([404, 429]));
  expect(statuses('POST', '/orders/actions')).toContain(409);
  expect(statuses('GET', '/orders')).toContain(401);
  expect(statuses('GET', '/')).toEqual([429, 503]);
});
