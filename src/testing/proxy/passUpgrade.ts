import type { IncomingMessage } from 'node:http';
import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectSecure } from 'node:tls';

interface Upgrade {
  readonly target: URL;
  readonly incoming: IncomingMessage;
  readonly socket: Socket;
  /** Bytes that came along with the request. */
  readonly head: Buffer;
}

const HTTPS_PORT = 443;
const HTTP_PORT = 80;

/** Joins a client that wants a websocket to the backend, byte by byte, until either goes. */
export function passUpgrade({ target, incoming, socket, head }: Upgrade): void {
  const isSecure = /^(https|wss):/.test(target.protocol);
  const place = {
    host: target.hostname,
    port: Number(target.port) || (isSecure ? HTTPS_PORT : HTTP_PORT),
  };
  const upstream = isSecure ? connectSecure({ ...place, servername: target.hostname }) : connectPlain(place);
  const lines = incoming.rawHeaders.flatMap((name, place, all) => {
    if (place % 2 === 1) return [];
    return [`${name}: ${name.toLowerCase() === 'host' ? target.host : all[place + 1]}`];
  });
  upstream.write(`${[`GET ${incoming.url ?? '/'} HTTP/1.1`, ...lines].join('\r\n')}\r\n\r\n`);
  upstream.write(head);
  upstream.pipe(socket).pipe(upstream);
  for (const [one, other] of [
    [upstream, socket],
    [socket, upstream],
  ] as const) {
    one.on('error', () => other.destroy());
    one.on('close', () => other.destroy());
  }
}
