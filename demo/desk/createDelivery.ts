import { DeskError, type DeskApi } from './createDeskApi';
import type { DeskState, PendingMessage } from './createDeskState';

interface DeliveryPorts {
  readonly api: DeskApi;
  readonly setPending: DeskState['setPending'];
  onSignedOut(): void;
}

/** Takes messages to the server; one that does not get there stays, to be tried again under the same id. */
export function createDelivery({ api, setPending, onSignedOut }: DeliveryPorts) {
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
  return { mark, deliver };
}
