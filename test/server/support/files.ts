/** The smallest picture that looks like one to a server that reads its first bytes. */
export const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);

/** A form with one file. */
export function formOf(
  field: string,
  data: Uint8Array<ArrayBuffer>,
  name = 'photo.png',
  type = 'image/png',
): FormData {
  const form = new FormData();
  form.append(field, new Blob([data], { type }), name);
  return form;
}
