interface Garbling {
  readonly isDoubled?: boolean;
  readonly isSwapped?: boolean;
}

export interface EventGarbler {
  /** What of the stream goes on after this text. */
  push(text: string): string;
  /** What was kept back. */
  end(): string;
}

const END_OF_EVENT = '\n\n';

/**
 * Doubles the events of a stream, or lets each that carries a message come after the one behind it.
 * Comments and events without an id go on as they are.
 */
export function createEventGarbler({ isDoubled = false, isSwapped = false }: Garbling): EventGarbler {
  let rest = '';
  let kept = '';
  const pass = (block: string): string => {
    const isNumbered = /^id:/m.test(block);
    const copies = isNumbered && isDoubled ? block + block : block;
    if (!isNumbered || !isSwapped) return copies;
    if (kept === '') {
      kept = copies;
      return '';
    }
    const swapped = copies + kept;
    kept = '';
    return swapped;
  };
  return {
    push(text) {
      rest += text.replaceAll('\r\n', '\n');
      const blocks = rest.split(END_OF_EVENT);
      rest = blocks.pop() ?? '';
      return blocks.map((block) => pass(block + END_OF_EVENT)).join('');
    },
    end: () => kept + rest,
  };
}
