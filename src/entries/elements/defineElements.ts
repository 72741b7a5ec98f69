import { createElement, type StartElement } from './createElement';
import { startSuggestions } from './startSuggestions';
import { startTrack } from './startTrack';
import { startWidget } from './startWidget';

const ELEMENTS: Readonly<Record<string, StartElement>> = {
  'shopbell-widget': startWidget,
  'shopbell-suggestions': startSuggestions,
  'shopbell-track': startTrack,
};

/** Defines the elements of the page. The first definition wins; on a server it does nothing. */
export function defineElements(): void {
  if (typeof customElements === 'undefined') return;
  for (const [name, start] of Object.entries(ELEMENTS)) {
    if (!customElements.get(name)) customElements.define(name, createElement(start));
  }
}
