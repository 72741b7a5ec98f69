import type { PageView } from '../../src/contract/types';

export interface FakePage extends PageView {
  /** The page becomes this one, as after a soft navigation; what is not named stays. */
  become(change: Partial<FakePageContent>): void;
  /** How many listen. */
  listenerCount(): number;
}

export interface FakePageContent {
  readonly url: string;
  readonly title: string;
  readonly locale: string | undefined;
  /** Texts of blocks, or data that becomes one. */
  readonly jsonLd: readonly unknown[];
  readonly meta: Readonly<Record<string, string>>;
}

/** A page of a shop as adapters see it. */
export function createFakePage(start: Partial<FakePageContent> = {}): FakePage {
  const listeners = new Set<() => void>();
  let content: FakePageContent = {
    url: 'https://shop.example/p/kettle',
    title: 'Kettle – Shop',
    locale: 'en',
    jsonLd: [],
    meta: {},
    ...start,
  };
  return {
    url: () => content.url,
    title: () => content.title,
    locale: () => content.locale,
    jsonLd: () => content.jsonLd.map((block) => (typeof block === 'string' ? block : JSON.stringify(block))),
    meta: (name) => content.meta[name],
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    become(change) {
      content = { ...content, ...change };
      for (const listener of listeners) listener();
    },
    listenerCount: () => listeners.size,
  };
}
