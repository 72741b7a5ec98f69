import type { OptionName } from '../contract/options';

/** What can be wrong with a value: it counts as not given, or as its nearest bound. */
export type ValueFault =
  | 'type'
  | 'long'
  | 'word'
  | 'number'
  | 'whole'
  | 'range'
  | 'color'
  | 'selector'
  | 'flag'
  | 'locale'
  | 'currency';
/** The value is used as it stands, and does not do what was meant. */
export type AddressFault = 'scheme' | 'blocked' | 'host' | 'relative' | 'element' | 'path';

/** Whether the value is used as it stands. */
export const isAddressFault = (code: string): code is AddressFault =>
  /^(scheme|blocked|host|relative|element|path)$/.test(code);

/** Something is wrong with an option; `sayFault` has the words for it. */
export type Fault =
  | { readonly code: ValueFault | AddressFault; readonly name: OptionName; readonly value: unknown }
  | { readonly code: 'unknown'; readonly name: string }
  | { readonly code: 'no-endpoint' | 'no-files' | 'no-way'; readonly name: OptionName }
  | {
      /** Nobody reads these options, because another one has that value. */
      readonly code: 'unread';
      readonly name: OptionName;
      readonly names: readonly OptionName[];
      readonly because: OptionName;
      readonly value: string;
    }
  | { readonly code: 'no-object'; readonly value: unknown };

/** What can be told where the options stand: in a browser, or in a file. */
export interface World {
  /** `code`: keys of a JavaScript object; else attributes of the script tag. */
  readonly style: 'tag' | 'code';
  /** The page's own address, where it is known. */
  readonly page?: string;
  /** Null where it cannot be told. */
  isColor(text: string): boolean | null;
  isSelector(text: string): boolean | null;
}
