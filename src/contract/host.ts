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

/** All verbs of the public API; the first ones need the panel's code at once, the others can wait for it. */
export const VERBS =
  'open toggle ask say draft handoff order suggest article close show hide on off get use destroy'.split(' ');
export const OPENING_VERB_COUNT = 9;
