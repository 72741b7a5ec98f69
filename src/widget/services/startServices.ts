import type { Signal } from '@preact/signals';
import type { Platform } from '../../browser/platform/createPlatform';
import type { WidgetHost } from '../../contract/host';
import type { Health, Plugin } from '../../contract/plugin';
import { createBot, type Bot } from '../../core/createBot';
import type { Conversation } from '../../core/createConversation';
import type { Events } from '../../core/createEvents';
import { createHealth } from '../../core/createHealth';
import type { Route } from '../../core/createRoute';
import { persistConversation } from '../../core/persistConversation';
import type { Strings } from '../loadStrings';
import type { ReadOptions } from '../readOptions';
import type { RegistryLine } from '../registry';
import type { ActivePlugin } from '../shell/ShellModel';
import { connectBackend } from './connectBackend';
import { createPluginHost } from './createPluginHost';

export interface ServicePorts {
  readonly host: WidgetHost;
  readonly options: ReadOptions;
  readonly platform: Platform;
  readonly strings: Strings;
  readonly events: Events;
  readonly route: Route;
  readonly conversation: Conversation;
  readonly health: Signal<Health>;
  readonly capabilities: Signal<Set<string>>;
  readonly lines: { peek(): readonly RegistryLine[] };
  readonly active: Signal<readonly ActivePlugin[]>;
  readonly isOpen: { peek(): boolean };
  readonly shopName: string;
}

export interface Services {
  readonly bot: Bot;
  /** From now on functional storage may be written. */
  requestService(): void;
  use(plugin: Plugin): void;
  callPluginVerb(verb: string, args: readonly unknown[]): { found: boolean; result: unknown };
  dispose(): void;
}

/** The first interaction: storage is read, the backend is asked, features come alive. */
export async function startServices(ports: ServicePorts): Promise<Services> {
  const { conversation, capabilities, health, platform, events } = ports;
  const backend = await connectBackend({ ...ports, onFailure: () => void watch.check() });
  const { adapter, storage } = backend;
  capabilities.value = new Set(
    Object.entries(adapter).flatMap(([name, part]) => (part && typeof part === 'object' ? [name] : [])),
  );

  const watch = createHealth({ ...platform, probe: async () => backend.describe() });
  const stopHealth = watch.health.subscribe((state) => (health.value = state));
  const plugins = createPluginHost({ ...ports, adapter, storage });
  const bot = createBot({ conversation, recognise: plugins.recognise, emit: events.emit });
  const persisted = await persistConversation(conversation, storage);
  await plugins.start();
  if (adapter.describe) void watch.check();
  events.emit('ready');

  return {
    bot,
    requestService: () => void storage.allowWrites(),
    use: plugins.use,
    callPluginVerb: plugins.callVerb,
    dispose() {
      persisted.stop();
      stopHealth();
      watch.dispose();
      plugins.dispose();
      adapter.dispose();
      storage.dispose();
    },
  };
}
