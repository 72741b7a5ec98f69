/** Media types of files that shoppers may send, each with what its files begin with. */
const SIGNATURES = {
  'image/png': [[0, '\x89PNG\r\n\x1a\n']],
  'image/jpeg': [[0, '\xff\xd8\xff']],
  'image/gif': [[0, 'GIF8']],
  'image/webp': [
    [0, 'RIFF'],
    [8, 'WEBP'],
  ],
  'application/pdf': [[0, '%PDF-']],
} as const satisfies Readonly<Record<string, readonly (readonly [offset: number, text: string])[]>>;

/** The media types that are taken. */
export const FILE_TYPES = Object.keys(SIGNATURES);
const LONGEST_SIGNATURE = 12;

/**
 * What a file is by its first bytes; null for whatever is not taken.
 * SECURITY: what a client says a file is counts for nothing, because browsers look at the bytes too.
 */
export function sniffMediaType(data: Uint8Array): string | null {
  const head = Buffer.from(data.subarray(0, LONGEST_SIGNATURE)).toString('latin1');
  for (const [type, marks] of Object.entries(SIGNATURES)) {
    if (marks.every(([offset, text]) => head.startsWith(text, offset))) return type;
  }
  return null;
}
