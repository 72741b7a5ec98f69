import type { RawOptions } from '../contract/options';

/** The backends that the options name, as `widget/services/chooseBackends` takes them: the first that offers a capability has it. */
export function nameBackends(raw: RawOptions): readonly ('files' | 'http' | 'page')[] {
  const read = (name: string) => `${raw[name] ?? ''}`.trim();
  const adapter = read('adapter');
  if (adapter === 'none') return [];
  if (adapter === 'page') return ['page'];
  const files = ['faq', 'products', 'suggestions'].some(read) ? (['files'] as const) : [];
  if (adapter === 'files') return files;
  return [...files, adapter === 'http' || read('endpoint') ? 'http' : 'page'];
}
