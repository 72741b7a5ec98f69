import type { Plugin } from 'vite';
import { writeOptionPattern } from './writeOptionPattern';

const ID = 'virtual:shopbell-option-pattern';

/** Gives the widget a pattern of usual options, so that the list itself is fetched only where something is unusual. */
export function optionPattern(): Plugin {
  return {
    name: 'shopbell:option-pattern',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load: (id) => (id === `\0${ID}` ? `export const optionPattern = /${writeOptionPattern()}/;` : null),
  };
}
