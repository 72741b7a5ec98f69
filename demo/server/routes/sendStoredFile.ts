import type { Context } from 'hono';

interface StoredFile {
  readonly name: string;
  readonly mediaType: string;
  readonly data: Uint8Array;
}

/**
 * Answers with the bytes of a file that somebody sent.
 * SECURITY: to be saved, never to be shown as a page of ours, whatever the browser makes of the bytes.
 */
export function sendStoredFile(context: Context, { name, mediaType, data }: StoredFile): Response {
  const ascii = name.replace(/[^\w .()-]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16)}`,
  );
  return context.body(new Uint8Array(data), 200, {
    'Content-Type': mediaType,
    'Content-Disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  });
}
