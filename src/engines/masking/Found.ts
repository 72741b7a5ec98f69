import type { HiddenPiece, OwnKind } from '../../contract/plugin';

/** A stretch of the text that must not leave the device, in UTF-16 units. */
export interface Found {
  readonly kind: HiddenPiece['kind'];
  readonly start: number;
  readonly end: number;
  readonly couldBe?: OwnKind | undefined;
}

/** The text as it is searched, and as it was typed; both have the same length. */
export interface Reading {
  readonly typed: string;
  /** Digits of every script and full-width letters are ASCII here. */
  readonly plain: string;
}
