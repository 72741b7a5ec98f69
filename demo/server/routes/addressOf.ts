import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

const IPV4_IN_IPV6 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
const HOST_GROUPS = 4;

/**
 * Who asks, for limits and blocks only. Behind `proxies` of ours it is the address that the outermost of them
 * saw. An IPv6 address stands for its /64, all of which one household has.
 */
export function addressOf(context: Context, proxies: number): string {
  const forwarded = context.req.header('x-forwarded-for')?.split(',') ?? [];
  // SECURITY: what stands further left was written by the client itself.
  const address = proxies > 0 ? forwarded.at(-Math.min(proxies, forwarded.length))?.trim() : undefined;
  return normalise(address || connectedAddress(context));
}

function connectedAddress(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? 'unknown';
  } catch {
    return 'unknown';
  }
}

function normalise(address: string): string {
  const mapped = IPV4_IN_IPV6.exec(address)?.[1];
  if (mapped || !address.includes(':')) return mapped ?? address;
  const [head = '', tail = ''] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  const groups = [...left, ...zeros, ...right].map((group) => group.replace(/^0+(?=.)/, ''));
  return `${groups.slice(0, HOST_GROUPS).join(':')}::/64`;
}
