import type { MessagePart } from '../../src/contract/types';
import { DeskError, type DeskApi } from './createDeskApi';
import type { DeskState, PendingMessage } from './createDeskState';

interface DeliveryPorts {
  readonly api: DeskApi;
  readonly setPending: DeskState['setPending'];
  readonly createId: () => string;
  onSignedOut(): void;
}

/** Takes messages to the server; one that does not get there stays, to be tried again under the same id. */
export function createDelivery({ api, setPending, createId, onSignedOut }: DeliveryPorts) {
  const mark = (id: string, { clientId }: PendingMessage, now: PendingMessage['state']) =>
    setPending(id, (list) =>
      list.map((each) => (each.clientId === clientId ? { ...each, state: now } : each)),
    );
  const deliver = async (id: string, message: PendingMessage) => {
    try {
      await api.send(id, { clientId: message.clientId, parts: message.parts });
    } catch (error) {
      if (error instanceof DeskError && error.status === 401) onSignedOut();
      mark(id, message, 'failed');
    }
  };
  return {
    /** Keeps the message until the server has it; a second try has the same id. */
    async send(id: string, parts: readonly MessagePart[]) {
      const message: PendingMessage = { clientId: createId(), parts, state: 'sending' };
      setPending(id, (list) => [...list, message]);
      await deliver(id, message);
    },
    async retry(id: string, message: PendingMessage) {
      mark(id, message, 'sending');
      await deliver(id, message);
    },
  };
}
