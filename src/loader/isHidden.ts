import type { RawOptions } from '../contract/options';

const MEANING: Readonly<Record<string, string>> = { '*': '.*', ',': '|', ' ': '' };

/** Whether the path is one on which the merchant wants no bell, by globs such as `/checkout*, /cart`. */
export function isHidden({ hideOn }: RawOptions): boolean {
  const source = `${hideOn}`.replace(/\W/g, (sign) => MEANING[sign] ?? `\\${sign}`);
  return RegExp(`^(${source})$`).test(location.pathname);
}
