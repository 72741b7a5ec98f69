import type { Notes } from '../contract/plugin';

const MAX_NOTES = 50;
const MAX_LENGTH = 200;

export interface NoteBook {
  /** Keeps a fact under a name, or each of an object; null takes it away. */
  set(name: unknown, value?: unknown): void;
  tag(...tags: readonly unknown[]): void;
  untag(...tags: readonly unknown[]): void;
}

/** What the merchant's page tells the team about the shopper: at most 50 facts and 50 tags of 200 characters. */
export function createNotes(onChange: (notes: Notes) => void): NoteBook {
  let notes: Notes = { facts: {}, tags: [] };
  const change = (part: Partial<Notes>) => {
    notes = { ...notes, ...part };
    onChange(notes);
  };
  return {
    set(name, value) {
      const given = typeof name === 'object' && name ? Object.entries(name) : [[`${name}`, value] as const];
      const facts = new Map(Object.entries(notes.facts));
      for (const [key, fact] of given) {
        if (fact === null || fact === undefined) facts.delete(key);
        else facts.set(key.slice(0, MAX_LENGTH), `${fact}`.slice(0, MAX_LENGTH));
      }
      change({ facts: Object.fromEntries([...facts].slice(-MAX_NOTES)) });
    },
    tag(...tags) {
      const added = tags.flat().map((tag) => `${tag}`.slice(0, MAX_LENGTH));
      change({ tags: [...new Set([...notes.tags, ...added])].slice(-MAX_NOTES) });
    },
    untag(...tags) {
      const gone = new Set(tags.flat().map(String));
      change({ tags: notes.tags.filter((tag) => !gone.has(tag)) });
    },
  };
}
