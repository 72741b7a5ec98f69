import type { Method } from './methods';

/**
 * A port with the members of one or several others, the first of which counts: methods are those that
 * `wrap` makes, everything else is read from the port itself whenever it is asked for. What a port has not
 * got, by now, is absent here too.
 */
export function buildPort(ports: readonly object[], wrap: (name: string) => Method): object {
  const built = {};
  for (const name of new Set(ports.flatMap(listMembers))) {
    const method = wrap(name);
    const read = () => {
      const values = ports.map((port): unknown => port[name as keyof object]);
      const value = values.find((each) => each !== undefined);
      return typeof value === 'function' ? method : value;
    };
    Object.defineProperty(built, name, { get: read, enumerable: true });
  }
  return built;
}

/** Names of a port's own members, and of those of its class. */
function listMembers(port: object): readonly string[] {
  const names: string[] = [];
  for (
    let at = port;
    at && (at === port || Object.getPrototypeOf(at));
    at = Object.getPrototypeOf(at) as object
  )
    names.push(...Object.getOwnPropertyNames(at));
  return names.filter((name) => name !== 'constructor');
}
