import type { Server, ServerResponse, IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

const LAST_ANSWERS_MS = 3000;

/**
 * Watches a server's connections. The answer closes it: connections without a request at once, the others when
 * their request is answered, and after three seconds all.
 */
export function watchConnections(server: Server): () => Promise<void> {
  // Node's own list of idle connections leaves out those that never asked, which browsers open in advance.
  const busy = new Map<Socket, number>();
  let isClosing = false;
  server.on('connection', (socket: Socket) => {
    busy.set(socket, 0);
    socket.once('close', () => busy.delete(socket));
  });
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    busy.set(socket, (busy.get(socket) ?? 0) + 1);
    response.once('close', () => {
      const left = (busy.get(socket) ?? 1) - 1;
      if (!socket.destroyed) busy.set(socket, left);
      if (isClosing && left === 0) socket.destroySoon();
    });
  });
  return async () => {
    isClosing = true;
    const closed = new Promise((resolve) => server.close(resolve));
    for (const [socket, requests] of busy) if (requests === 0) socket.destroySoon();
    const timer = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS);
    await closed;
    clearTimeout(timer);
  };
}
