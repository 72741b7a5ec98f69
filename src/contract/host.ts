import type { RawOptions } from './options';
import type { AdapterFactory } from './types';

/** What the bell hands to the panel's code when that arrives. */
export interface WidgetHost {
  /** The one element on the shop's page. */
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly bell: HTMLButtonElement;
  readonly options: RawOptions;
  /** The options as JavaScript gave them, of any form; absent where they stand on the script tag. */
  readonly given?: unknown;
  /** The backend, where it is given as code and not named by `options.adapter`. */
  readonly adapter?: AdapterFactory;
  /** Where the panel stands with the option `inline`, where that is known and not to be found by a selector. */
  readonly container?: Element;
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

/** Verbs that need the panel's code at once; all others wait for it. `trigger` and `resume` are the bell's own. In the order
 * that compresses best. */
export const NEEDS_PANEL =
  /^(ask|open|article|suggest|draft|handoff|erase|say|resume|export|order|toggle|trigger)$/;

/**
 * What the widget leaves on the device for the bell of later pages. `pending` is true while a person's
 * conversation is open, something waits to be sent, the panel was left open, or a consent tool must be heard.
 * Beside it, per verb, what the verb was called with last (of an identity its id): the same call is no news.
 */
export interface ResumeMark {
  readonly pending: boolean;
  /** Nothing but a consent tool that must be heard. */
  readonly watch?: boolean;
  readonly identify?: string | undefined;
  readonly logout?: string | undefined;
  readonly consent?: string | undefined;
  /** Screen on which the panel was left open, and when, in milliseconds since the epoch. */
  readonly left?: { readonly screen: string; readonly at: number } | undefined;
}
