import type { PageView } from '../../../contract/types';

/** An element of the page, in plain data. */
export interface PageElement {
  readonly tag: string;
  /** Names in lower case; the first of each. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The text inside, of scripts and the like. */
  readonly text: string;
  /** `line 3, column 7` of the element, or of that attribute. */
  at(attribute?: string): string;
}

/** A page as it was read; scripts that would change it have not run. */
export interface ShopPage {
  /** All of them, in the order of the page; not those in `<template>` and `<noscript>`. */
  readonly elements: readonly PageElement[];
  /** Its own address, where it was fetched. */
  readonly url?: string;
  /** Content-Security-Policy of each header and `<meta>`. */
  readonly policies: readonly string[];
  /** The same as the widget's page adapter sees it. */
  readonly view: PageView;
}

/** What came along with a page that was fetched. */
export interface Fetched {
  readonly url?: string;
  /** The header `Content-Security-Policy`; several are separated by commas. */
  readonly policy?: string;
}
