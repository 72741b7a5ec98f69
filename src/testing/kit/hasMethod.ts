import type { Adapter, Capability } from '../../contract/types';

/** Whether the adapter has a method, e.g. `chat.upload`. */
export function hasMethod(adapter: Adapter, method: string): boolean {
  const [capability, name] = method.split('.') as [Capability, string];
  const port = adapter[capability] as Readonly<Record<string, unknown>> | undefined;
  return typeof port?.[name] === 'function';
}
