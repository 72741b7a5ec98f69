import type { RawOptions } from '../../contract/options';
import type { AdapterFactory } from '../../contract/types';

/** What an element of the merchant's page hands to the code that fills it. */
export interface InlineHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly options: RawOptions;
  /** The backend, where it is given as code and not named by the options. */
  readonly adapter?: AdapterFactory;
  /** Id of the feature that is drawn. */
  readonly feature: string;
  /** The first screen and what it is opened with; the feature's slot `inline` when absent. */
  readonly screen?: { readonly name: string; readonly params: unknown };
  /** Name of the place, for the backend. */
  readonly placement?: string;
  /** A listener of the page adds products to the cart. */
  readonly canAdd?: boolean;
  /** Fills the element anew. */
  restart(): void;
}
