import type { EventOf, ListenerOf, ShopbellEventName } from '../../contract/api';
import { answerClosed, createFace, type Shopbell } from '../createFace';
import type { ShopbellConfig } from '../createShopbell';
import { createHolder } from './createHolder';

/** What React and Preact have alike. */
export interface Hooks<Node> {
  createContext(value: null): { readonly Provider: unknown };
  createElement(type: never, props: object, ...children: Node[]): Node;
  useContext(context: never): unknown;
  useEffect(effect: () => void | (() => void), inputs: readonly unknown[]): void;
  useRef<T>(value: T): { current: T };
  useState<T>(value: T | (() => T)): readonly [T, (next: T) => void];
}

export interface ShopbellProps<Node> extends ShopbellConfig {
  /** Those who may ask for it by `useShopbell`. */
  readonly children?: Node;
}

export interface Bindings<Node> {
  /**
   * A bell as long as it is mounted; draws nothing itself, also on a server. A change of `theme` or `locale`
   * reaches the open panel, any other option starts the bell anew. `adapter` is read whenever the bell starts:
   * to exchange it, give the component another `key`.
   */
  Shopbell(props: ShopbellProps<Node>): Node;
  /** The bell of the `<Shopbell>` around the component; the same object for as long as that is mounted. */
  useShopbell(): Shopbell;
  /** Messages from people that the shopper has not seen. */
  useUnread(): number;
  /** Listens as long as the component is mounted; always calls the newest listener. */
  useShopbellEvent<Name extends ShopbellEventName>(event: Name, listener: ListenerOf<Name>): void;
}

/** The components and hooks over one library's own. */
export function createBindings<Node>(hooks: Hooks<Node>): Bindings<Node> {
  const { createContext, createElement, useContext, useEffect, useRef, useState } = hooks;
  const context = createContext(null);
  let isTold = false;

  const useChange = createUseChange(hooks);
  const useShopbell = () => {
    const [nobody] = useState(() => createFace(answerClosed));
    const shopbell = useContext(context as never) as Shopbell | null;
    useEffect(() => {
      if (shopbell || isTold) return;
      isTold = true;
      console.warn('[shopbell] useShopbell is called outside of <Shopbell>: nothing will happen.');
    }, [shopbell]);
    return shopbell ?? nobody;
  };
  const useShopbellEvent: Bindings<Node>['useShopbellEvent'] = (event, listener) => {
    const shopbell = useShopbell();
    const newest = useRef(listener);
    useEffect(() => {
      newest.current = listener;
    }, [listener]);
    useEffect(
      () => shopbell.on(event, ((told: never) => newest.current(told)) as typeof listener),
      [shopbell, event],
    );
  };

  return {
    Shopbell({ children, ...config }) {
      const { adapter: _, theme, locale, ...options } = config;
      const [{ shopbell, start, stop }] = useState(createHolder);
      const newest = useRef(config);
      useEffect(() => {
        newest.current = config;
      }, [config]);
      useEffect(() => {
        start(newest.current);
        return stop;
      }, [JSON.stringify(options)]);
      useChange(theme, (next) => void shopbell.theme((next as typeof theme) ?? 'auto'));
      useChange(locale, (next) => void shopbell.locale(next ?? 'auto'));
      return createElement(
        context.Provider as never,
        { value: shopbell },
        ...(children === undefined ? [] : [children]),
      );
    },
    useShopbell,
    useUnread() {
      const [count, setCount] = useState(0);
      useShopbellEvent('unread', (event: EventOf<'unread'>) => setCount(event.count));
      return count;
    },
    useShopbellEvent,
  };
}

/** A hook that tells of a value's changes, not of the first one. */
const createUseChange =
  ({ useEffect, useRef }: Pick<Hooks<unknown>, 'useEffect' | 'useRef'>) =>
  (value: string | undefined, tell: (value: string | undefined) => void) => {
    const told = useRef(value);
    useEffect(() => {
      if (told.current !== value) tell(value);
      told.current = value;
    }, [value]);
  };
