import type { Consent } from './consent';
import type { Device } from './device';
import type { Adapter, Author, CallOptions, Capability, Clock, KnownWay, Storage } from './types';

/** A value that changes; the shape shared by every signal library Shopbell's users may bring. */
export interface ReadonlySignal<T> {
  readonly value: T;
  peek(): T;
  subscribe(listener: (value: T) => void): () => void;
}

export interface WritableSignal<T> extends ReadonlySignal<T> {
  value: T;
}

/** Values for the `{name}` places of a string; `count` also chooses the plural form. */
export type StringParams = Readonly<Record<string, string | number>>;
/** The string of that key in the shopper's language, its places filled in. */
export type Translate<Key extends string = string> = (key: Key, params?: StringParams) => string;

/** A string, or one string per plural category of the language. */
export type StringEntry = string | { readonly [category in Intl.LDMLPluralRule]?: string };
export type StringTable<Key extends string = string> = Readonly<Record<Key, StringEntry>>;

/** What the shopper may say that a hidden piece is: their own, and so theirs to show. */
export type OwnKind = 'phone' | 'email';

/** Something taken out of the shopper's words before they were stored or sent; what it was is not in here. */
export interface HiddenPiece {
  /** `part` where the rules that tell them apart could not be fetched; it stands for all that was hidden. */
  readonly kind: 'card' | 'id' | 'password' | 'code' | 'part';
  /** Where its mask stands in the text, in UTF-16 units. */
  readonly at: number;
  readonly length: number;
  /** The shopper may have it shown as this, until the page goes; never stored. */
  readonly couldBe?: OwnKind;
}

/** Words of the shopper that may be stored and sent. */
export interface Masked {
  readonly text: string;
  /** In the order of the text; absent when nothing was hidden. */
  readonly hidden?: readonly HiddenPiece[];
}

export type MessageState = 'sending' | 'sent' | 'failed';

/** One entry of a conversation's log. `data` must survive JSON. */
export interface Message {
  readonly id: string;
  /** Which view draws it: `text`, or a kind that a plugin brought. */
  readonly kind: string;
  readonly author: Author;
  readonly text?: string;
  readonly data?: unknown;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly state?: MessageState;
  /** What was taken out of the shopper's words. */
  readonly hidden?: readonly HiddenPiece[];
  /** The server's order, once the server knows the message. */
  readonly cursor?: string;
}

/** A message about to be appended; the log gives it an id and a time. */
export interface NewMessage extends Omit<Message, 'id' | 'at' | 'author'> {
  readonly id?: string;
  readonly at?: number;
  /** @default the bot */
  readonly author?: Author;
}

/** A quick reply above the composer. */
export interface Chip {
  readonly label: string;
  readonly icon?: string;
  run(): void;
}

/** Who is on the other side, shown in the header. */
export interface Presence {
  readonly note: string;
  readonly author?: Author;
}

export type Phase = 'bot' | 'waiting' | 'live' | 'closed';

/** Where the shopper's words go while a person answers. */
export interface Channel {
  /** Sends the message that is already in the log with state `sending`. */
  send(message: Message): void;
  /** The shopper is typing or has stopped. */
  typing(on: boolean): void;
  /** Whether an attempt was made to send the message, so that its text can no longer change. */
  isOut?(id: string): boolean;
}

/** Whether the backend can be reached: `offline` is the shopper's connection, `trouble` the shop's side. */
export type Health = 'ok' | 'offline' | 'trouble';

export interface ConversationActions {
  readonly messages: ReadonlySignal<readonly Message[]>;
  readonly phase: WritableSignal<Phase>;
  readonly presence: WritableSignal<Presence | null>;
  /** Who types at the other end. */
  readonly typing: WritableSignal<Author | null>;
  readonly draft: WritableSignal<string>;
  readonly chips: WritableSignal<readonly Chip[]>;
  readonly unreadCount: ReadonlySignal<number>;
  /** The shopper says this: to the person if one answers, else to the bot. */
  say(text: string): Promise<void>;
  /**
   * What of the shopper's words may be stored or sent: no card number, personal number, password or code.
   * Whatever a plugin lets out of the device goes through this; `say` does so by itself.
   */
  mask(text: string): Promise<Masked>;
  /** The same at once, for words still being typed: half a number is hidden as well. */
  maskUnfinished(text: string): string;
  /** The shopper says that what was hidden in a message is their own phone number or e-mail address. */
  reveal(id: string, as: OwnKind): void;
  /** Appends, or replaces the message of the same id. */
  append(message: NewMessage): Message;
  /** Changes fields of one message; unknown ids are ignored. */
  patch(id: string, change: Partial<Message>): void;
  /** Sends a failed message once more. */
  retry(id: string): void;
  /** From now on the shopper's words go to the channel; null gives them back to the bot. */
  connect(channel: Channel | null): void;
}

/** What a plugin works with. Nothing here touches storage or network before the shopper did something. */
export interface PluginContext<Key extends string = string> {
  readonly adapter: Adapter;
  readonly conversation: ConversationActions;
  readonly storage: Storage;
  readonly clock: Clock;
  readonly shop: ShopContext;
  readonly consent: Consent;
  readonly device: Device;
  /** Who the merchant says the shopper is; null for a guest. */
  readonly shopper: ReadonlySignal<ShopperName | null>;
  readonly health: ReadonlySignal<Health>;
  readonly t: Translate<Key>;
  /**
   * Makes what a view returns, for plugins that bring no renderer: an element by its tag name, or another view.
   * Text is text, never HTML.
   */
  h(type: string | View<never>, props?: object | null, ...children: readonly unknown[]): unknown;
  createId(): string;
  /** Uniform in [0, 1). */
  random(): number;
  /** Options for an adapter call, with the shopper's language and currency. */
  call(signal?: AbortSignal): CallOptions;
  navigate(screen: string, params?: unknown): void;
  /** The shopper asked for a service: functional storage may be written from now on. */
  requestService(): void;
  /** Tells the page; resolves with what a listener answered by `respondWith`, if any did. */
  emit(event: string, detail?: object): EmitResult;
  /** Whether the page listens to that event. */
  hasListener(event: string): boolean;
}

export interface EmitResult {
  readonly defaultPrevented: boolean;
  readonly response: Promise<unknown> | undefined;
}

/** The signed-in shopper, without anything secret. */
export interface ShopperName {
  readonly id: string;
  readonly name?: string;
  readonly email?: string;
}

/** What the merchant's page says about the shopper, for the team. */
export interface Notes {
  readonly facts: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
}

/** What is known of the page and the merchant. */
export interface ShopContext {
  readonly name: string;
  readonly locale: string;
  readonly currency: string | undefined;
  /** Name of the place that the merchant gave to an element of its own; absent in the panel. */
  readonly placement?: string | undefined;
  /** The page the shopper is on, without its query. */
  page(): { readonly url: string; readonly title: string; readonly productId?: string };
  readonly contactWays: readonly KnownWay[];
  /** What the page has said by `set` and `tag`. */
  notes(): Notes;
}

/** A view is a function from props to what the renderer draws (a preact component fits). */
export type View<Props> = (props: Props) => unknown;
export type LoadView<Props> = () => Promise<View<Props>>;

export interface ViewProps<Model> {
  readonly model: Model;
  readonly context: PluginContext;
}
export interface MessageProps<Model> extends ViewProps<Model> {
  readonly message: Message;
}
export interface ScreenProps<Model> extends ViewProps<Model> {
  readonly params: unknown;
}
export interface SlotProps<Model> extends ViewProps<Model> {
  /** What the place passes on, e.g. the order of an order card. */
  readonly subject: unknown;
}

export interface Screen<Model> {
  /** Key in the plugin's strings. */
  readonly title: string;
  readonly load: LoadView<ScreenProps<Model>>;
}

/** One reading of the shopper's words: how sure it is, and what it would do. */
export interface Recognition {
  /** 0–1: the probability that this is what the shopper means. */
  readonly confidence: number;
  /** Shown when the bot asks "is it one of these?". */
  readonly title: string;
  readonly note?: string;
  readonly icon?: string;
  run(): void | Promise<void>;
}

export interface Intent<Model> {
  readonly id: string;
  recognise(text: string, tools: ViewProps<Model>): readonly Recognition[] | Promise<readonly Recognition[]>;
}

/**
 * A feature: what a shopper can do, as data. The shell draws its screens, the conversation its message
 * kinds, the bot offers its intents, and screens offer slots; none of them knows a feature by name.
 */
export interface Plugin<Model = unknown, Key extends string = string> {
  readonly id: string;
  /** Capabilities the adapter must have, all of them; otherwise the plugin does not exist. */
  readonly needs?: readonly Capability[];
  /** English strings; other languages replace them by key. */
  readonly strings: StringTable<Key>;
  /** Made once when the shopper first interacts. */
  createModel(context: PluginContext<Key>): Model;
  readonly screens?: Readonly<Record<string, Screen<Model>>>;
  readonly messageKinds?: Readonly<Record<string, LoadView<MessageProps<Model>>>>;
  readonly intents?: readonly Intent<Model>[];
  readonly slots?: Readonly<Record<string, LoadView<SlotProps<Model>>>>;
  /** Verbs of the public API that this plugin answers, e.g. `order`. */
  readonly verbs?: Readonly<Record<string, (tools: ViewProps<Model>, args: readonly unknown[]) => unknown>>;
  dispose?(model: Model): void;
}
