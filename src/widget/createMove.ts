import type { Signal } from '@preact/signals';
import type { Widget } from '../contract/host';
import type { Route } from '../core/createRoute';
import type { Once } from '../lib/createOnce';
import type { Api } from './api/createApi';

interface MovePorts {
  readonly isOpen: Signal<boolean>;
  readonly route: Route;
  readonly api: Once<Api>;
  /** The public API, once it is there. */
  ready(): Api | undefined;
  /** Starts the services. */
  begin(): void;
}

/** Opens, on a screen if one is named, closes and toggles; the page may forbid opening. */
export function createMove({ isOpen, route, api, ready, begin }: MovePorts): Widget['call'] {
  const mayOpen = () =>
    ready()?.events.emit('beforeopen', route.place.peek()).defaultPrevented !== true &&
    (ready() || dispatchEvent(new Event('shopbell:beforeopen', { cancelable: true })));
  return (verb, [screen, params]) => {
    const open = verb === 'toggle' ? !isOpen.peek() : verb === 'open';
    if (open && typeof screen === 'string' && screen) {
      route.navigate(screen, params);
      api.use(({ checkScreen }) => checkScreen());
    }
    if (open === isOpen.peek() || (open && !mayOpen())) return;
    if (open) begin();
    isOpen.value = open;
    api.use(({ events }) => events.emit(open ? 'open' : 'close', route.place.peek()));
  };
}
