import type { ReadonlySignal } from '@preact/signals';
import type { ConversationActions, Health, Plugin, PluginContext, Translate } from '../../contract/plugin';
import type { ConversationState } from '../../core/createConversationState';
import type { Route } from '../../core/createRoute';
import type { ShellKey } from '../../locales/en/shell';
import type { FeatureTables, Strings } from '../loadStrings';
import type { RegistryLine } from '../registry';

/** Views that come after the first paint. */
export type AfterPaint = Pick<typeof import('../afterPaint'), 'HealthNote' | 'ScreenView' | 'Slot'>;

/** A feature whose code is there, with its model. */
export interface ActivePlugin {
  readonly plugin: Plugin;
  readonly model: unknown;
  readonly context: PluginContext;
}

/** Everything the shell's views draw from. */
export interface ShellModel {
  readonly shopName: string;
  /** The panel's own words and their language. */
  readonly strings: ReadonlySignal<Strings>;
  readonly t: Translate<ShellKey>;
  readonly route: Route;
  readonly conversation: ConversationState;
  readonly isOpen: ReadonlySignal<boolean>;
  readonly health: ReadonlySignal<Health>;
  /** Features that may exist here, known before their code is. */
  readonly lines: ReadonlySignal<readonly RegistryLine[]>;
  /** Features that are running; empty until the shopper interacts. */
  readonly active: ReadonlySignal<readonly ActivePlugin[]>;
  /** The code that comes after the first paint; null until it is there. */
  readonly code: ReadonlySignal<AfterPaint | null>;
  /** Strings of the features in the panel's language; null until they are there. */
  readonly tables: ReadonlySignal<FeatureTables | null>;
  /** The shopper says this, to the person or to the bot. */
  say(text: string): void;
  /** The shopper does something with the conversation, e.g. sends a failed message once more. */
  act(run: (conversation: ConversationActions) => void): void;
  /** The shopper asked for something that may be stored, e.g. left words in the composer. */
  requestService(): void;
  navigate(screen: string, params?: unknown): void;
  close(): void;
}
