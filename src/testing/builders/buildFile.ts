/** A picture of one transparent pixel: the smallest file that really is what it says. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const MAKERS: Readonly<Record<string, () => Uint8Array<ArrayBuffer>>> = {
  'image/png': () => new Uint8Array(Buffer.from(PIXEL, 'base64')),
  'text/plain': () => new TextEncoder().encode('A small file.'),
  'application/pdf': () => new TextEncoder().encode('%PDF-1.4\n%%EOF\n'),
};

export interface BuiltFile {
  readonly name: string;
  readonly mediaType: string;
  readonly data: Blob;
}

/**
 * A file of one of these media types whose bytes are of that type, since a careful backend looks; `padding`
 * bytes of every value come behind, which readers of the type do not mind.
 */
export function buildFile(types: readonly string[], padding = 0): BuiltFile {
  const mediaType = Object.keys(MAKERS).find((type) => types.includes(type)) ?? types[0] ?? 'text/plain';
  const head = MAKERS[mediaType]?.() ?? new Uint8Array();
  const tail = Uint8Array.from({ length: padding }, (_, place) => (place * 31) % 256);
  return { name: 'Foto 🙂 "1".png', mediaType, data: new Blob([head, tail], { type: mediaType }) };
}
