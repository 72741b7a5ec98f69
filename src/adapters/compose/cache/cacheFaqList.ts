import { AdapterError } from '../../../contract/errors';
import type { FaqList } from '../../../contract/types';
import { cacheMethod, type CachePorts } from './cacheMethod';

/** `faq.list` with its lists kept: the backend is asked only for what has changed since the kept version. */
export function cacheFaqList(ports: CachePorts): (...args: readonly unknown[]) => Promise<unknown> {
  const { adapterId, call } = ports.method;
  const list = cacheMethod({
    ...ports,
    async fetch(_, options, known) {
      const { version } = (known ?? {}) as Partial<FaqList>;
      const fresh = await call(version === undefined ? {} : { ifVersion: version }, options);
      if (fresh !== 'unchanged') return fresh;
      if (version !== undefined) return known;
      const details = { adapterId, capability: 'faq' } as const;
      throw new AdapterError('protocol', 'Nothing has changed since a version that was not named.', details);
    },
  });
  return async (query, options) => {
    const { ifVersion } = query as { readonly ifVersion?: string };
    const kept = (await list({}, options)) as FaqList;
    return kept.version === ifVersion ? 'unchanged' : kept;
  };
}
