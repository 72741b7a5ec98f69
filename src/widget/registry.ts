import type { Plugin } from '../contract/plugin';
import type { Capability } from '../contract/types';
import { BOOK, PARCEL, PERSON, SPEECH, TAG } from '../ui/icons/shell';
import type { ShellKey } from '../locales/en/shell';

/** A feature as the shell knows it before its code is there: one line, nothing but data. */
export interface RegistryLine {
  readonly id: string;
  /** One of these must be there; empty means always. */
  readonly needs: readonly Capability[];
  readonly tile?: { readonly label: ShellKey; readonly icon: string; readonly screen: string };
  /** Whether the tile is offered as a quick reply under what the bot says. */
  readonly isQuickReply?: boolean;
  /** A button in the header of every screen. */
  readonly action?: { readonly label: ShellKey; readonly icon: string; readonly screen: string };
  load(): Promise<Plugin>;
}

/** Every feature. Removing a line and the feature's folder removes the feature. */
export const registry: readonly RegistryLine[] = [
  {
    id: 'orders',
    needs: ['orders'],
    tile: { label: 'tile.track', icon: PARCEL, screen: 'track' },
    isQuickReply: true,
    load: async () => (await import('../features/orders')).orders,
  },
  {
    id: 'faq',
    needs: ['faq'],
    tile: { label: 'tile.faq', icon: BOOK, screen: 'faq' },
    load: async () => (await import('../features/faq')).faq,
  },
  {
    id: 'suggestions',
    needs: ['suggestions', 'catalog'],
    tile: { label: 'tile.suggestions', icon: TAG, screen: 'suggestions' },
    load: async () => (await import('../features/suggestions')).suggestions,
  },
  {
    id: 'chat',
    needs: [],
    tile: { label: 'tile.person', icon: SPEECH, screen: 'handoff' },
    isQuickReply: true,
    action: { label: 'tile.person', icon: PERSON, screen: 'handoff' },
    load: async () => (await import('../features/chat')).chat,
  },
  { id: 'privacy', needs: [], load: async () => (await import('../features/privacy')).privacy },
];
