import type { RawOptions } from './options';
import type { AdapterFactory } from './types';

/** What the bell hands to the panel's code when that arrives. */
export interface WidgetHost {
  /** The one element on the shop's page. */
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly bell: HTMLButtonElement;
  readonly options: RawOptions;
  /** The backend, where it is given as code and not named by `options.adapter`. */
  readonly adapter?: AdapterFactory;
}

/** The panel's code as the bell sees it. */
export interface Widget {
  /** Carries out a verb of the public API. */
  call(verb: string, args: readonly unknown[]): unknown;
  destroy(): void;
}

export interface WidgetModule {
  createWidget(host: WidgetHost): Promise<Widget>;
}

/** Verbs that need the panel's code at once; the others wait until it is needed. */
export const OPENING_VERBS = ['open', 'toggle', 'ask', 'say', 'draft', 'handoff', 'order', 'suggest', 'article'];

/** All verbs of the public API. */
export const VERBS = [...OPENING_VERBS, 'close', 'show', 'hide', 'on', 'off', 'get', 'use', 'destroy'];
