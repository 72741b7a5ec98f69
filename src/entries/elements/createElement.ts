import type { RawOptions } from '../../contract/options';
import type { AdapterFactory } from '../../contract/types';
import { answerClosed, createFace, type Shopbell } from '../createFace';
import { readAttributes } from './readAttributes';

/** An element of Shopbell's on the page. */
export interface ShopbellElement extends HTMLElement {
  /** The backend as code, instead of by attributes; may be set before or after the element is on the page. */
  adapter: AdapterFactory | undefined;
}

/** `<shopbell-widget>`. */
export interface ShopbellWidgetElement extends ShopbellElement {
  /** The verbs, as `createShopbell` answers them; a closed bell's while the element is not on the page. */
  readonly shopbell: Shopbell;
}

export interface ElementSetup {
  readonly options: RawOptions;
  readonly adapter?: AdapterFactory;
}

export interface RunningElement {
  readonly shopbell?: Shopbell;
  /** Takes everything out again, also what is still on its way. */
  stop(): void;
}

/** Fills the element. */
export type StartElement = (element: ShopbellElement, setup: ElementSetup) => RunningElement;

/**
 * The class of an element that lives from being put on the page to being taken off. A move is neither, and
 * changed attributes start it anew, once for all of one turn. A class, because the platform wants one.
 */
export function createElement(start: StartElement): CustomElementConstructor {
  return class extends HTMLElement implements ShopbellWidgetElement {
    #adapter: AdapterFactory | undefined;
    #running: RunningElement | undefined;
    /** What it was started with. */
    #started = '';
    #observer = new MutationObserver(() => this.#update());

    get adapter() {
      return this.#adapter;
    }
    set adapter(adapter) {
      if (adapter === this.#adapter) return;
      this.#adapter = adapter;
      this.#started = '';
      queueMicrotask(() => this.#update());
    }

    get shopbell() {
      this.#update();
      return this.#running?.shopbell ?? createFace(answerClosed);
    }

    connectedCallback() {
      // Set on the element before it was one.
      if (Object.hasOwn(this, 'adapter')) {
        const { adapter } = this;
        delete (this as Partial<ShopbellElement>).adapter;
        this.adapter = adapter;
      }
      this.#observer.observe(this, { attributes: true });
      queueMicrotask(() => this.#update());
    }

    disconnectedCallback() {
      // A move disconnects and connects in one turn.
      queueMicrotask(() => this.#update());
    }

    #update() {
      const options = readAttributes(this);
      const wanted = this.isConnected ? JSON.stringify(options) : '';
      if (wanted === this.#started) return;
      this.#running?.stop();
      this.#running = undefined;
      this.#started = wanted;
      if (!wanted) return this.#observer.disconnect();
      this.#running = start(this, { options, ...(this.#adapter && { adapter: this.#adapter }) });
    }
  };
}
