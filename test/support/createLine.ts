import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line on loopback to some port, as a load balancer or a network is one. */
export interface Line {
  readonly port: number;
  /** New connections go to this port; those that are open stay where they are. */
  aim(port: number): void;
  /** Breaks all connections and refuses new ones, until mended. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** A line that a test can aim elsewhere and cut. */
export async function createLine(target: number): Promise<Line> {
  const sockets = new Set<Socket>();
  const state = { target, isCut: false };
  const server = createServer((inward) => {
    inward.on('error', () => {});
    if (state.isCut) return inward.destroy();
    const outward = connect(state.target, '127.0.0.1');
    const sides = [
      [inward, outward],
      [outward, inward],
    ] as const;
    for (const [socket, other] of sides) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    state.isCut = true;
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    aim: (port) => void (state.target = port),
    cut,
    mend: () => void (state.isCut = false),
    close: async () => {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
