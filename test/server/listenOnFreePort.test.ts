import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { listenOnFreePort } from '../../demo/server/listenOnFreePort';

const listen = (port: number) =>
  new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
const portOf = (server: ReturnType<typeof createServer>) => (server.address() as AddressInfo).port;

test('a taken port is said, and the next free one is taken', async () => {
  const first = await listen(0);
  const said: string[] = [];
  const second = await listenOnFreePort(portOf(first), listen, (line) => said.push(line));
  expect(portOf(second)).toBeGreaterThan(portOf(first));
  expect(said[0]).toBe(`Port ${portOf(first)} is taken; trying ${portOf(first) + 1}.`);
  first.close();
  second.close();
});

test('any other failure is not hidden', async () => {
  const fail = () => Promise.reject(new Error('no database'));
  await expect(listenOnFreePort(4173, fail, () => {})).rejects.toThrow('no database');
});
