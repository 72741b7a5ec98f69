import type {
  Adapter,
  CartLine,
  MessagePart,
  NeighbourList,
  OutgoingMessage,
  SuggestionContext,
} from '../../../contract/types';
import { mapMethods } from '../ports/mapMethods';
import type { Method } from '../ports/methods';
import type { IdSpace } from './createIdSpace';

/**
 * Gives the ids of merged catalogs to the other capabilities as the adapter that the product is from knows
 * them: a cart has never heard of `files:kettle`. What comes back is left as it is; the catalog looks for
 * such ids everywhere.
 */
export function withPlainIds(adapter: Adapter, { split }: IdSpace): Adapter {
  const plain = (id: string) => split(id).id;
  return mapMethods(adapter, ({ name, call }): Method => {
    switch (name) {
      case 'cart.add':
        return (line, ...rest) =>
          call({ ...(line as CartLine), productId: plain((line as CartLine).productId) }, ...rest);
      case 'suggestions.get':
        return (context, ...rest) => call(toPlainContext(context as SuggestionContext, plain), ...rest);
      case 'suggestions.lists':
        return async (ids, ...rest) => {
          const asked = new Map((ids as readonly string[]).map((id) => [plain(id), id]));
          const lists = (await call([...asked.keys()], ...rest)) as readonly NeighbourList[];
          return lists.map((list) => ({ ...list, productId: asked.get(list.productId) ?? list.productId }));
        };
      case 'chat.send':
        return (handle, message, ...rest) =>
          call(handle, toPlainMessage(message as OutgoingMessage, plain), ...rest);
      default:
        return call;
    }
  });
}

type Plain = (id: string) => string;

function toPlainContext(context: SuggestionContext, plain: Plain): SuggestionContext {
  const { productId, cart, recent } = context;
  return {
    ...context,
    ...(productId !== undefined && { productId: plain(productId) }),
    ...(cart && { cart: cart.map(plain) }),
    ...(recent && { recent: recent.map(plain) }),
  };
}

function toPlainMessage(message: OutgoingMessage, plain: Plain): OutgoingMessage {
  const parts = message.parts.map((part): MessagePart =>
    part.type === 'products' ? { ...part, productIds: part.productIds.map(plain) } : part,
  );
  return { ...message, parts };
}
