import { linkSignals } from './linkSignals';

/** A signal that aborts as soon as one of them does; then no listener is left on the others. */
export const joinSignals = (...signals: readonly AbortSignal[]): AbortSignal =>
  linkSignals(...signals).signal;
