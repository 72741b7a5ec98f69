import type { ConsentEntry, ConsentLevel, ConsentState } from './consent';
import type { EraseOutcome } from './device';
import type { Options } from './options';
import type { Plugin } from './plugin';
import type { AuthorRole, Identity, Open, OrderQuery } from './types';

/** A screen of the panel, also as `#shopbell=<name>`, where the backend carries it; plugins bring others. */
export type ScreenName = Open<
  'home' | 'faq' | 'article' | 'chat' | 'handoff' | 'track' | 'order' | 'returns' | 'suggestions' | 'privacy'
>;

/** What a screen is opened with, e.g. `{ number: '1001' }` for `track`. */
export type ScreenParams = Readonly<Record<string, unknown>>;

/** Plain values, as they go to the agent or to a measuring tool. */
export type Fields = Readonly<Record<string, string | number | boolean>>;

/** What became of looking an order up; every failure to match says `not.found`. */
export type OrderOutcome = 'found' | 'not.found' | 'rate.limited' | 'failed';

/** What `get` answers, by key. */
export interface ShopbellReadings {
  readonly state: { readonly open: boolean; readonly screen: ScreenName };
  /** Messages from people that the shopper has not seen. */
  readonly unread: number;
  /** Figures by name: counts, and durations in milliseconds. */
  readonly metrics: Readonly<Record<string, number>>;
  /** Whether the personal tier may be used, and every decision on this device, oldest first. */
  readonly consent: { readonly personal: ConsentState; readonly log: readonly ConsentEntry[] };
}

/** What listeners are told, by event. */
export interface ShopbellEvents {
  readonly ready: object;
  readonly open: { readonly screen: ScreenName };
  readonly close: { readonly screen: ScreenName };
  readonly unread: { readonly count: number };
  readonly message: { readonly role: AuthorRole };
  /** The bot answered; 0–1. */
  readonly answer: { readonly confidence: number };
  /** The bot had no answer it trusts; 0–1. */
  readonly miss: { readonly confidence: number };
  readonly handoff: { readonly summary: string };
  /** A person took over. */
  readonly agent: { readonly name: string };
  /** The shopper's place in the queue, from 1. */
  readonly queue: { readonly position: number };
  readonly order: { readonly number: string; readonly status: string };
  readonly 'suggestion:view': SuggestionDetail;
  readonly 'suggestion:click': SuggestionDetail;
  /** Answer by `respondWith(promise)`: what it rejects with is shown to the shopper. */
  readonly 'suggestion:add': {
    readonly productId: string;
    readonly variantId?: string;
    readonly quantity: number;
  };
  readonly consent: Pick<ConsentEntry, 'level' | 'source'>;
  /** The merchant's code said who the shopper is; null is a guest. */
  readonly identity: { readonly id: string | null };
  readonly offline: object;
  readonly online: object;
  readonly error: { readonly message: string };
  /** Cancelable: the shopper's words are about to leave for a person or the bot. */
  readonly beforesend: { readonly text: string };
  /** Cancelable: the panel is about to open. */
  readonly beforeopen: { readonly screen: ScreenName };
  /** Cancelable: the bell is about to be shown. Only on `window`: it comes before anybody can listen by `on`. */
  readonly beforeshow: object;
}

/** A suggestion that was seen or followed. */
export interface SuggestionDetail {
  readonly productId: string;
  readonly placement?: string;
  readonly reason?: string;
}

export type ShopbellEventName = keyof ShopbellEvents;

/** What a listener is called with: the event's own fields, and the means to answer it. */
export type EventOf<Name extends ShopbellEventName> = ShopbellEvents[Name] & {
  readonly type: Name;
  /** Cancels an event that can be cancelled; must be called before the listener returns. */
  preventDefault(): void;
  /** Gives the result that the widget waits for, e.g. of adding to the shop's cart. */
  respondWith(response: unknown): void;
};

/** A listener for one event, or with `*` for all. */
export type ListenerOf<Name extends ShopbellEventName | '*'> = (
  event: Name extends ShopbellEventName
    ? EventOf<Name>
    : { [Each in ShopbellEventName]: EventOf<Each> }[ShopbellEventName],
) => void;

/**
 * Every verb. The script tag's `shopbell` bears them as methods, `shopbell(verb, …)` queues them before the
 * panel's code is there, `createShopbell` has the same; all answers are promises.
 */
export interface ShopbellVerbs {
  /** Starts a bell that `data-load="manual"` kept back; once started, a warning and nothing else. */
  init(options?: Options): Promise<void>;
  /** Takes everything off the page that this bell brought. */
  destroy(): Promise<void>;
  /** Resolves when the panel is open. */
  open(screen?: ScreenName, params?: ScreenParams): Promise<void>;
  close(): Promise<void>;
  toggle(): Promise<void>;
  /** Shows the bell. */
  show(): Promise<void>;
  /** Hides the bell. */
  hide(): Promise<void>;
  /** Says who the shopper is; the backend verifies it. */
  identify(shopper: Identity): Promise<void>;
  /** The shopper is nobody again; nothing of theirs stays on the device. */
  logout(): Promise<void>;
  /** What an agent should see of the shopper or the page, by name or several at once; null takes it away. */
  set(name: string, value: Fields[string] | null): Promise<void>;
  set(facts: Readonly<Record<string, Fields[string] | null>>): Promise<void>;
  tag(...names: readonly string[]): Promise<void>;
  untag(...names: readonly string[]): Promise<void>;
  /** Something the shopper did on the page. */
  track(event: string, props?: Fields): Promise<void>;
  /** Opens the conversation and asks this. */
  ask(text: string): Promise<void>;
  /** Opens the conversation and says this. */
  say(text: string): Promise<void>;
  /** Opens the conversation with this in the composer, unsent. */
  draft(text: string): Promise<void>;
  /** Offers the way to a person; the reason and the route (a department by name) go along. */
  handoff(reason?: string, route?: string): Promise<void>;
  /** Looks an order up and shows it. */
  order(number: string, proof?: Omit<OrderQuery, 'number'>): Promise<OrderOutcome>;
  /** Shows suggestions. */
  suggest(placement?: string, context?: { readonly productId?: string }): Promise<void>;
  /** Shows an answer of the FAQ by its id. */
  article(id: string): Promise<void>;
  /** The shopper's say about the personal tier, where the shop asks for it itself. */
  consent(level: ConsentLevel): Promise<void>;
  theme(theme: NonNullable<Options['theme']>): Promise<void>;
  locale(tag: string): Promise<void>;
  position(side: NonNullable<Options['position']>): Promise<void>;
  get<Key extends keyof ShopbellReadings>(key: Key): Promise<ShopbellReadings[Key]>;
  /** Everything kept about this shopper, as JSON. */
  export(): Promise<Readonly<Record<string, unknown>>>;
  /** Removes everything kept about this shopper, here and at the shop. */
  erase(): Promise<EraseOutcome>;
  use(plugin: Plugin): Promise<void>;
  /** Resolves with what undoes it. */
  on<Name extends ShopbellEventName | '*'>(event: Name, listener: ListenerOf<Name>): Promise<() => void>;
  off<Name extends ShopbellEventName | '*'>(event: Name, listener: ListenerOf<Name>): Promise<void>;
}

export type VerbName = keyof ShopbellVerbs;
