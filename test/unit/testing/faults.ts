import type { MemoryWorld } from '../../../src/adapters/memory';
import { AdapterError } from '../../../src/contract/errors';
import type {
  Adapter,
  AdapterContext,
  CallOptions,
  CartPort,
  CatalogPort,
  ChatPort,
  OrdersPort,
  Product,
  RewardsPort,
} from '../../../src/contract/types';

/** What the adapter was made from. */
export interface Ground {
  readonly context: AdapterContext;
  readonly world: MemoryWorld;
}

/** A way in which an adapter may be wrong, and the rule of the kit that finds it. */
export interface PlantedFault {
  readonly name: string;
  /** Id of a case that must fail. */
  readonly caughtBy: string;
  readonly plant: (adapter: Adapter, ground: Ground) => Partial<Adapter>;
}

type Whole = { readonly [Name in keyof Adapter]-?: Required<NonNullable<Adapter[Name]>> };
const whole = (adapter: Adapter) =>
  adapter as unknown as Omit<Whole, 'chat' | 'orders' | 'catalog' | 'cart' | 'rewards'> & {
    readonly chat: Required<ChatPort>;
    readonly orders: Required<OrdersPort>;
    readonly catalog: Required<CatalogPort>;
    readonly cart: Required<CartPort>;
    readonly rewards: Required<RewardsPort>;
  };
let count = 0;
const newKey = () => `planted-${++count}`;

/** Faults in what an adapter answers. */
export const FAULTS: readonly PlantedFault[] = [
  {
    name: 'a clientId that is seen again makes another message',
    caughtBy: 'the same clientId is one message with one answer, whatever the words',
    plant: (adapter) => {
      const { chat } = whole(adapter);
      return {
        chat: {
          ...chat,
          async send(handle, message, options) {
            const sent = await chat.send(handle, { ...message, clientId: newKey() }, options);
            return { ...sent, clientId: message.clientId };
          },
        },
      };
    },
  },
  {
    name: 'a wrong e-mail is another error than an unknown number',
    caughtBy: 'a wrong e-mail, an unknown number and somebody else’s order all look the same',
    plant: (adapter) => {
      const { orders } = whole(adapter);
      return {
        orders: {
          ...orders,
          async lookup(query, options) {
            const order = await orders.lookup(query, options);
            if (!order && query.email) throw new AdapterError('forbidden', 'Wrong e-mail.');
            return order;
          },
        },
      };
    },
  },
  {
    name: 'an unknown order throws instead of being null',
    caughtBy: 'a wrong e-mail and an unknown number look the same',
    plant: (adapter) => {
      const { returns } = whole(adapter);
      return {
        returns: {
          ...returns,
          async eligibility(order, options) {
            const found = await returns.eligibility(order, options);
            if (!found) throw new AdapterError('not_found', 'No such order.');
            return found;
          },
        },
      };
    },
  },
  {
    name: 'the number alone opens an order',
    caughtBy: 'a number alone opens nothing',
    plant: (adapter, { world }) => {
      const { orders } = whole(adapter);
      return {
        orders: {
          ...orders,
          lookup: async (query, options) =>
            query.email
              ? orders.lookup(query, options)
              : (world.orders?.find(({ order }) => order.number === query.number)?.order ?? null),
        },
      };
    },
  },
  {
    name: 'pages are counted, so that an insert makes one come twice',
    caughtBy: 'products added meanwhile make none come twice, and none go missing',
    plant: (adapter) => {
      const { catalog } = whole(adapter);
      const all = async (text: string, options: CallOptions) => {
        const found: Product[] = [];
        for (let cursor: string | undefined; ;) {
          const page = await catalog.search({ text, limit: 50, ...(cursor && { cursor }) }, options);
          found.push(...page.items);
          if (!page.next) return found;
          cursor = page.next;
        }
      };
      return {
        catalog: {
          ...catalog,
          async search({ text, cursor = '0', limit = 20 }, options) {
            const found = await all(text, options);
            const end = Number(cursor) + limit;
            const items = found.slice(Number(cursor), end);
            return { items, ...(end < found.length && { next: `${end}` }) };
          },
        },
      };
    },
  },
  {
    name: 'products by id come in the shop’s order',
    caughtBy: 'products come in the order asked for; ids that nobody has are left out',
    plant: (adapter) => {
      const { catalog } = whole(adapter);
      return {
        catalog: {
          ...catalog,
          byIds: async (ids, options) =>
            (await catalog.byIds(ids, options)).toSorted((a, b) => a.id.localeCompare(b.id)),
        },
      };
    },
  },
  {
    name: 'the abort signal goes nowhere',
    caughtBy: 'contact.ways ends as aborted, before, at once and after',
    plant: (adapter) => {
      const { contact } = whole(adapter);
      return {
        contact: { ways: (options) => contact.ways({ ...options, signal: new AbortController().signal }) },
      };
    },
  },
  {
    name: 'a timer runs on after dispose',
    caughtBy: 'dispose ends streams and frees their timers and connections',
    plant: (adapter, { context: { clock } }) => {
      const { chat } = whole(adapter);
      return {
        chat: {
          ...chat,
          subscribe(...call) {
            clock.after(1_000_000, () => {});
            return chat.subscribe(...call);
          },
        },
      };
    },
  },
  {
    name: 'dispose leaves streams open',
    caughtBy: 'dispose ends streams and frees their timers and connections',
    plant: () => ({ dispose: () => {} }),
  },
  {
    name: 'an answer in another shape: prices as text',
    caughtBy: 'catalog.search answers in the shape of the contract',
    plant: (adapter) => {
      const { catalog } = whole(adapter);
      return {
        catalog: {
          ...catalog,
          async search(query, options) {
            const page = await catalog.search(query, options);
            return {
              ...page,
              items: page.items.map((item) => ({ ...item, price: '79.00' }) as unknown as Product),
            };
          },
        },
      };
    },
  },
  {
    name: 'an absent field as undefined or null',
    caughtBy: 'chat.availability answers in the shape of the contract',
    plant: (adapter) => {
      const { chat } = whole(adapter);
      return {
        chat: {
          ...chat,
          availability: async (options) =>
            ({ ...(await chat.availability(options)), opening: null }) as never,
        },
      };
    },
  },
  {
    name: 'history comes newest first',
    caughtBy: 'every text comes back as it was said, whatever the script, in the order it was said',
    plant: (adapter) => {
      const { chat } = whole(adapter);
      return {
        chat: {
          ...chat,
          async history(...call) {
            const page = await chat.history(...call);
            return { ...page, items: page.items.toReversed() };
          },
        },
      };
    },
  },
  {
    name: 'texts are cleaned of what is not ASCII',
    caughtBy: 'every text comes back as it was said, whatever the script, in the order it was said',
    plant: (adapter) => {
      const { chat } = whole(adapter);
      return {
        chat: {
          ...chat,
          send: (handle, message, options) =>
            chat.send(
              handle,
              JSON.parse(JSON.stringify(message).replace(/[^\u0020-\u007e]/g, '?')) as typeof message,
              options,
            ),
        },
      };
    },
  },
  {
    name: 'the stream begins at the start whatever the cursor',
    caughtBy: 'who comes back after 1 missed message gets each once, in order',
    plant: (adapter) => {
      const { chat } = whole(adapter);
      return { chat: { ...chat, subscribe: (handle, _, options) => chat.subscribe(handle, {}, options) } };
    },
  },
  {
    name: 'the stream begins with what is new, whatever was missed',
    caughtBy: 'who comes back after 500 missed messages gets each once, in order',
    plant: (adapter) => {
      const { chat } = whole(adapter);
      return {
        chat: {
          ...chat,
          async *subscribe(handle, _, options) {
            const page = await chat.history(handle, { limit: 200 }, options);
            let cursor = page.items.at(-1)?.cursor;
            for (let { next } = page; next;) {
              const more = await chat.history(handle, { limit: 200, after: next }, options);
              cursor = more.items.at(-1)?.cursor ?? cursor;
              next = more.next;
            }
            yield* chat.subscribe(handle, cursor === undefined ? {} : { cursor }, options);
          },
        },
      };
    },
  },
  {
    name: 'an error tells the token',
    caughtBy: 'a wrong token, somebody else’s and an unknown conversation all look the same, everywhere',
    plant: (adapter) => {
      const { chat } = whole(adapter);
      return {
        chat: {
          ...chat,
          typing: (handle, ...rest) =>
            chat.typing(handle, ...rest).catch((cause: unknown) => {
              throw new AdapterError('not_found', 'No.', { cause: new Error(`${handle.token}?`, { cause }) });
            }),
        },
      };
    },
  },
  {
    name: 'an error of its own leaves the adapter',
    caughtBy: 'what the shop has not got cannot be put in',
    plant: (adapter) => {
      const { cart } = whole(adapter);
      return {
        cart: {
          ...cart,
          add: (...call) =>
            cart.add(...call).catch(() => {
              throw new TypeError('out of stock');
            }),
        },
      };
    },
  },
  {
    name: 'a method throws instead of rejecting',
    caughtBy: 'points are the shopper’s own, and nobody’s without an identity',
    plant: (adapter) => {
      const { rewards } = whole(adapter);
      return {
        rewards: {
          ...rewards,
          status(options) {
            if (!options.identity) throw new AdapterError('unauthenticated', 'Who?');
            return rewards.status(options);
          },
        },
      };
    },
  },
  {
    name: 'who signed in last is remembered',
    caughtBy: 'a shopper’s orders are nobody else’s, before and after',
    plant: (adapter) => {
      const { orders } = whole(adapter);
      let last: CallOptions['identity'];
      return {
        orders: {
          ...orders,
          list: (page, { identity = last, ...options }) => {
            last = identity;
            return orders.list(page, identity ? { ...options, identity } : options);
          },
        },
      };
    },
  },
  {
    name: 'a key is not looked at',
    caughtBy: 'points become a coupon once for each key, and not when there are too few',
    plant: (adapter) => {
      const { rewards } = whole(adapter);
      return {
        rewards: {
          ...rewards,
          redeem: (wish, options) => rewards.redeem({ ...wish, key: newKey() }, options),
        },
      };
    },
  },
  {
    name: 'a key counts only once its answer is there',
    caughtBy: 'a ticket with the same key is the same ticket, also at the same moment',
    plant: (adapter) => {
      const { tickets } = whole(adapter);
      const answers = new Map<string, Awaited<ReturnType<typeof tickets.create>>>();
      return {
        tickets: {
          ...tickets,
          async create(ticket, options) {
            const known = answers.get(ticket.key);
            if (known) return known;
            const made = await tickets.create({ ...ticket, key: newKey() }, options);
            answers.set(ticket.key, made);
            return made;
          },
        },
      };
    },
  },
  {
    name: 'a code opens twice',
    caughtBy: 'a code opens the conversation on another device, once',
    plant: (adapter) => {
      const { chat } = whole(adapter);
      const handles = new Map<string, Awaited<ReturnType<typeof chat.resume>>>();
      return {
        chat: {
          ...chat,
          async resume(code, options) {
            const handle = handles.get(code) ?? (await chat.resume(code, options));
            handles.set(code, handle);
            return handle;
          },
        },
      };
    },
  },
  {
    name: 'erasing erases nothing',
    caughtBy: 'what is erased is gone, and what is somebody else’s is left alone',
    plant: (adapter) => ({ privacy: { ...whole(adapter).privacy, erase: async () => {} } }),
  },
  {
    name: 'the version stays when the list changes',
    caughtBy: 'who knows an older version is told the list, with another version',
    plant: (adapter) => {
      const { faq } = whole(adapter);
      return {
        faq: {
          ...faq,
          async list({ ifVersion }, options) {
            const list = await faq.list({}, options);
            return ifVersion === 'always' || list === 'unchanged'
              ? 'unchanged'
              : { ...list, version: 'always' };
          },
        },
      };
    },
  },
  {
    name: 'a capability that nobody declared',
    caughtBy: 'nothing is there that was not declared',
    plant: (adapter) => ({
      assistant: whole(adapter).contact as never,
      async describe(options) {
        const { capabilities, ...rest } = await adapter.describe!(options);
        return { ...rest, capabilities: [...capabilities, 'assistant'] };
      },
    }),
  },
  {
    name: 'a capability that is declared and missing',
    caughtBy: 'delivery was declared, and is there',
    plant: () => ({ delivery: undefined as never }),
  },
  {
    name: 'a required method that is missing',
    caughtBy: 'returns was declared, and is there',
    plant: (adapter) => ({ returns: { ...whole(adapter).returns, create: undefined as never } }),
  },
  {
    name: 'a suggestion of what is in the cart',
    caughtBy: 'no more than wanted, and neither the page’s own product nor the cart’s',
    plant: (adapter) => {
      const { suggestions } = whole(adapter);
      return {
        suggestions: {
          ...suggestions,
          get: (context, options) => suggestions.get({ ...context, cart: [] }, options),
        },
      };
    },
  },
];
