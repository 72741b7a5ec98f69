import type { RawOptions } from '../../contract/options';

/** Attributes of every HTML element, which are no options; `data-` and `aria-` neither. */
const COMMON = /^(id|class|style|slot|hidden|lang|dir|title|role|tabindex|part|(data|aria|on).*)$/;

/** The element's attributes as options: `offset-y="24"` as `offsetY`. An attribute without a value is `''`. */
export function readAttributes(element: Element): RawOptions {
  return Object.fromEntries(
    Array.from(element.attributes, ({ name, value }) => [name, value] as const)
      .filter(([name]) => !COMMON.test(name))
      .map(([name, value]) => [name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()), value]),
  );
}
