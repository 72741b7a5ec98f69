/** Whether the key's record is of the personal tier, as `keys.ts` has it: that table comes with the disk. */
export const isPersonal = (key: string) => /(^|:)(personal:|adapter:page:catalog$)/.test(key);
