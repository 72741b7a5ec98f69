import type { Part } from '../combine/createParts';

export interface SplitId {
  /** Absent for an id that none of the adapters has given, e.g. the page's own. */
  readonly part?: Part;
  /** As the adapter knows it. */
  readonly id: string;
}

/** Ids of several adapters in one list: `files:kettle` is `kettle` of the adapter `files`. */
export interface IdSpace {
  join(part: Part, id: string): string;
  split(id: string): SplitId;
}

export function createIdSpace(parts: readonly Part[]): IdSpace {
  return {
    join: ({ name }, id) => `${name}:${id}`,
    split(id) {
      const part = parts.find(({ name }) => id.startsWith(`${name}:`));
      return part ? { part, id: id.slice(part.name.length + 1) } : { id };
    },
  };
}
