import type { ListenerOf, ShopbellEventName } from '../../contract/api';
import type { ConsentLevel } from '../../contract/consent';
import type { EraseOutcome } from '../../contract/device';
import type { Options } from '../../contract/options';
import type {
  Chip,
  Health,
  Message,
  OwnKind,
  Phase,
  Plugin,
  Presence,
  ReadonlySignal,
  WritableSignal,
} from '../../contract/plugin';
import type { AdapterFactory, Author, Capability, Identity } from '../../contract/types';
import type { ChatModel } from '../../features/chat/model';
import type { FaqModel } from '../../features/faq/model';
import type { OrdersModel } from '../../features/orders/model';
import type { SuggestionsModel } from '../../features/suggestions/model';

/** Options of the script tag as far as they concern no view, and the backend as code. */
export interface HeadlessConfig extends Pick<
  Options,
  'endpoint' | 'name' | 'locale' | 'currency' | 'product' | 'storage' | 'faq' | 'products' | 'suggestions'
> {
  /** @default what the options name, as on the script tag */
  readonly adapter?: AdapterFactory;
}

/** What an own view draws of the conversation, and what it may do. */
export interface HeadlessConversation {
  /** Oldest first. `kind` says what it is: `text`, `answer`, `guesses`, `miss`, `line`, or a plugin's own. */
  readonly messages: ReadonlySignal<readonly Message[]>;
  /** Whether the bot answers, somebody is waited for, or a person is there. */
  readonly phase: ReadonlySignal<Phase>;
  readonly presence: ReadonlySignal<Presence | null>;
  /** Who types at the other end. */
  readonly typing: ReadonlySignal<Author | null>;
  readonly chips: ReadonlySignal<readonly Chip[]>;
  readonly unreadCount: ReadonlySignal<number>;
  /** Words not sent yet; kept like the conversation. */
  readonly draft: WritableSignal<string>;
  /** Set it while the shopper sees the conversation: what arrives meanwhile counts as read. */
  readonly visible: WritableSignal<boolean>;
  /** The shopper says this; resolves when the bot has answered, or a person has been sent it. */
  say(text: string): Promise<void>;
  /** Sends a failed message once more. */
  retry(id: string): Promise<void>;
  /** The shopper says that what was hidden in a message is their own phone number or e-mail address. */
  reveal(id: string, as: OwnKind): Promise<void>;
}

/** Where a view would be now, by what features have asked for. */
export interface HeadlessPlace {
  readonly screen: string;
  readonly params?: unknown;
}

/**
 * The whole of Shopbell without a view: state as signals (`value`, `peek`, `subscribe`), and actions. Asks
 * nobody and reads nothing before the first action, or `start`.
 */
export interface Headless {
  readonly conversation: HeadlessConversation;
  readonly health: ReadonlySignal<Health>;
  /** What the backend offers; empty before the start. */
  readonly capabilities: ReadonlySignal<ReadonlySet<Capability>>;
  readonly place: ReadonlySignal<HeadlessPlace>;
  /** Starts if nothing has yet. Rejects when code does not arrive; the next call tries again. */
  start(): Promise<void>;
  /** Questions and answers; null where the backend has none. Ask again after `identify`. */
  faq(): Promise<FaqModel | null>;
  orders(): Promise<OrdersModel | null>;
  suggestions(): Promise<SuggestionsModel | null>;
  /** The way to a person, and ways to reach the shop. */
  chat(): Promise<ChatModel | null>;
  /** Adds a feature; its verbs are reached by `call`. */
  use(plugin: Plugin): Promise<void>;
  /** A verb that a feature answers, e.g. `article`; undefined where none does. */
  call(verb: string, ...args: readonly unknown[]): Promise<unknown>;
  /** Who the shopper is from now on; null is a guest. The conversation is theirs, so it becomes another one. */
  identify(shopper: Identity | null): Promise<void>;
  /** What an agent should see of the shopper, by name; undefined takes it away. */
  set(name: string, value: string | number | boolean | undefined): void;
  tag(...tags: readonly string[]): void;
  untag(...tags: readonly string[]): void;
  consent(level: ConsentLevel): Promise<void>;
  /** Everything kept about this shopper, as JSON. */
  export(): Promise<Readonly<Record<string, unknown>>>;
  erase(): Promise<EraseOutcome>;
  /** Listens to an event, or to all with `*`; the answer undoes it. */
  on<Name extends ShopbellEventName | '*'>(event: Name, listener: ListenerOf<Name>): () => void;
  /** Ends every timer, stream and handle. Idempotent; afterwards every action rejects. */
  destroy(): void;
}
