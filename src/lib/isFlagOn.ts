/** Whether a flag is on: an attribute without value, or `true`. */
export function isFlagOn(value: unknown): boolean {
  return value === '' || value === true || value === 'true';
}
