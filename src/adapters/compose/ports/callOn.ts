import type { Method } from './methods';

/** Calls a method as a member of its port, so that `this` is what it expects. */
export function callOn(port: object, name: string, args: readonly unknown[]): unknown {
  return ((port as Readonly<Record<string, Method>>)[name] as Method)(...args);
}
