const OFFSET = 2_166_136_261;
const PRIME = 16_777_619;

/** A short word that changes when the text does (32-bit FNV-1a and the length); no secret can rest on it. */
export function hashText(text: string): string {
  let hash = OFFSET;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return `${(hash >>> 0).toString(36)}-${text.length.toString(36)}`;
}
