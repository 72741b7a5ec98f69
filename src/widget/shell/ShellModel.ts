import type { ReadonlySignal } from '@preact/signals';
import type { Health, Plugin, PluginContext, Translate } from '../../contract/plugin';
import type { ConversationState } from '../../core/createConversationState';
import type { Route } from '../../core/createRoute';
import type { ShellKey } from '../../locales/en/shell';
import type { FeatureTables } from '../loadStrings';
import type { RegistryLine } from '../registry';

/** A feature whose code is there, with its model. */
export interface ActivePlugin {
  readonly plugin: Plugin;
  readonly model: unknown;
  readonly context: PluginContext;
}

/** Everything the shell's views draw from. */
export interface ShellModel {
  readonly shopName: string;
  /** Language of the panel's own words. */
  readonly locale: string;
  readonly t: Translate<ShellKey>;
  readonly route: Route;
  readonly conversation: ConversationState;
  readonly isOpen: ReadonlySignal<boolean>;
  readonly health: ReadonlySignal<Health>;
  /** Features that may exist here, known before their code is. */
  readonly lines: ReadonlySignal<readonly RegistryLine[]>;
  /** Features that are running; empty until the shopper interacts. */
  readonly active: ReadonlySignal<readonly ActivePlugin[]>;
  /** Strings of the features in the panel's language; null until they are there. */
  readonly tables: ReadonlySignal<FeatureTables | null>;
  /** The shopper says this, to the person or to the bot. */
  say(text: string): void;
  /** Sends a failed message once more. */
  retry(id: string): void;
  /** The shopper asked for something that may be stored, e.g. left words in the composer. */
  requestService(): void;
  navigate(screen: string, params?: unknown): void;
  close(): void;
}
