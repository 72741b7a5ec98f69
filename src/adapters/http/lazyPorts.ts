import type { Once } from '../../lib/createOnce';
import { createLazyPort } from '../device/createLazyPort';

/** Makes ports of the named methods of a part, whose code is fetched with the first call to one of them. */
export function lazyPorts<Parts extends { readonly [Name in keyof Parts]: object }>(parts: Once<Parts>) {
  return <Name extends keyof Parts, Method extends keyof Parts[Name] & string>(
    name: Name,
    ...methods: readonly Method[]
  ) => createLazyPort<Parts[Name], Method>(async () => (await parts.get())[name], methods);
}
