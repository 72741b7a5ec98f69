import { createServer } from 'node:http';
import { connect, createServer as createSocketServer, type AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createProxy } from '../../../../src/testing/proxy/createProxy';
import { listenOnLoopback } from '../../../../src/testing/serve/listenOnLoopback';

/** A backend that says what it was asked, or streams; with the proxy before it. */
async function open() {
  const asked: string[] = [];
  const server = await listenOnLoopback(async (request) => {
    const { pathname } = new URL(request.url);
    asked.push(`${request.method} ${pathname}`);
    if (pathname.endsWith('/stream')) {
      const events = ['id: 1\ndata: one\n\n', 'id: 2\ndata: two\n\n'];
      return new Response(events.join(''), { headers: { 'content-type': 'text/event-stream' } });
    }
    return Response.json({ said: await request.text(), path: pathname }, { headers: { 'x-own': 'yes' } });
  });
  const proxy = createProxy();
  const endpoint = await proxy.open(`${server.url}/base/v1`);
  onTestFinished(async () => {
    await proxy.close();
    await server.close();
  });
  const post = (body = 'hello') => fetch(`${endpoint}/x`, { method: 'POST', body });
  return { asked, proxy, control: proxy.control, endpoint, post };
}

test('what nobody touches comes through whole', async () => {
  const { control, endpoint, post } = await open();
  const response = await post('grüße 🙂');
  expect(response.headers.get('x-own')).toBe('yes');
  expect(await response.json()).toEqual({ said: 'grüße 🙂', path: '/base/v1/x' });
  expect(await (await fetch(`${endpoint}/stream`)).text()).toContain('two');
  expect(control.seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'POST /base/v1/x',
    'GET /base/v1/stream',
  ]);
});

test('a planned answer comes instead, once or until all passes again', async () => {
  const { control, post, asked } = await open();
  control.answerNext({ status: 418 });
  expect((await post()).status).toBe(418);
  expect((await post()).status).toBe(200);
  control.answerAll({ status: 503, headers: { 'retry-after': '9' }, body: 'no' });
  for (const _ of [1, 2]) expect((await post()).headers.get('retry-after')).toBe('9');
  control.pass();
  expect((await post()).status).toBe(200);
  expect(asked).toHaveLength(2);
});

test('an answer that is dropped was given by the backend all the same', async () => {
  const { control, post, asked } = await open();
  control.dropNextAnswer();
  await expect(post()).rejects.toThrow();
  expect(asked).toEqual(['POST /base/v1/x']);
  expect((await post()).status).toBe(200);
});

test('an answer is cut off, lengthened, refused or held', async () => {
  const { control, post, asked } = await open();
  control.truncateNextAnswer(3);
  await expect(post().then((response) => response.text())).rejects.toThrow();
  control.padAll(1000);
  expect((await (await post()).text()).length).toBeGreaterThan(1000);
  control.pass();
  control.refuseAll();
  await expect(post()).rejects.toThrow();
  control.pass();
  control.holdAll();
  const before = asked.length;
  const held = post();
  await expect.poll(() => control.openSockets()).toBe(1);
  expect(asked).toHaveLength(before);
  control.pass();
  expect((await held).status).toBe(200);
  await expect.poll(() => control.openSockets()).toBe(0);
});

test('a stream can be held back, garbled, spoken into and cut', async () => {
  const { control, endpoint } = await open();
  control.garbleStreams({ isDoubled: true });
  expect((await (await fetch(`${endpoint}/stream`)).text()).match(/one/g)).toHaveLength(2);
  control.pass();
  control.bufferStreams('body');
  expect(await (await fetch(`${endpoint}/stream`)).text()).toContain('two');
  control.bufferStreams('whole');
  expect(await (await fetch(`${endpoint}/stream`)).text()).toContain('two');
});

test('a stream that is open hears what is said into it, until it is cut', async () => {
  const server = createServer((_, outgoing) => {
    outgoing.writeHead(200, { 'content-type': 'text/event-stream' });
    outgoing.write(': hi\n\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy = createProxy();
  onTestFinished(async () => {
    await proxy.close();
    server.closeAllConnections();
    server.close();
  });
  const endpoint = await proxy.open(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const reader = (await fetch(endpoint)).body!.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader.read()).value).toBe(': hi\n\n');
  expect(proxy.control.inject('data: said\n\n')).toBe(1);
  expect((await reader.read()).value).toBe('data: said\n\n');
  proxy.control.cutStreams();
  await expect(reader.read()).rejects.toThrow();
  await expect.poll(() => proxy.control.openStreams()).toBe(0);
});

test('a websocket goes through byte by byte, and is cut like a stream', async () => {
  const backend = createSocketServer((socket) => {
    socket.once('data', (head) => {
      socket.write(`HTTP/1.1 101 Switching Protocols\r\n\r\n${/^GET (\S+)/.exec(String(head))?.[1]}\r\n`);
      socket.on('data', (data) => socket.write(data));
    });
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => backend.listen(0, '127.0.0.1', resolve));
  const proxy = createProxy();
  onTestFinished(async () => {
    await proxy.close();
    backend.close();
  });
  const endpoint = await proxy.open(`ws://127.0.0.1:${(backend.address() as AddressInfo).port}/cable`);
  const { port, pathname, protocol } = new URL(endpoint);
  expect(protocol).toBe('ws:');
  const client = connect(Number(port), '127.0.0.1');
  let heard = '';
  client.on('data', (data) => (heard += String(data)));
  const closed = new Promise((resolve) => client.on('close', resolve));
  client.write(`GET ${pathname} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`);
  await expect.poll(() => heard).toContain('/cable');
  client.write('ping');
  await expect.poll(() => heard).toContain('ping');
  expect(proxy.control.openSockets()).toBe(1);
  proxy.control.cutStreams();
  await closed;
});
