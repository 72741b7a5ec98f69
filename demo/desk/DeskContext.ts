import type { Translate } from '../../src/contract/plugin';
import type { Format } from '../../src/lib/createFormat';
import type { DeskConversation } from '../server/deskApi';
import type { DeskModel } from './createDeskModel';
import type { DeskKey } from './locales/en';

/** What every view of the desk gets. */
export interface DeskContext {
  readonly model: DeskModel;
  readonly t: Translate<DeskKey>;
  readonly format: Format;
}

/** How a shopper is called on the desk. */
export function shopperName({ packet }: DeskConversation, t: Translate<DeskKey>): string {
  return packet.shopperName ?? packet.email?.split('@')[0] ?? t('guest');
}
