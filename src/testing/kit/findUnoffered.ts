import type { Adapter, Capability } from '../../contract/types';
import { nameOf, type Probe } from '../probes/Probe';
import { PROBES } from '../probes/PROBES';
import type { World } from '../World';
import { createCaseContext } from './createCaseContext';
import type { Stage } from './createStage';
import type { KitError } from './Case';
import { hasMethod } from './hasMethod';

/** What a call that the backend does not have may be answered with; never one that it has and that is right. */
const NOT_THERE = ['unsupported', 'not_found'];

/**
 * Optional methods of declared capabilities that are not there: the adapter lacks them, or its backend says
 * of a call that must work that there is no such thing. The matrix shows them as "–".
 */
export async function findUnoffered(
  stage: Stage,
  declared: readonly Capability[],
): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  const optional = PROBES.filter(({ capability, isOptional }) => isOptional && declared.includes(capability));
  for (const probe of optional) {
    const name = nameOf(probe);
    if (!hasMethod(stage.sample, name)) names.add(name);
    else if (!isPromised(stage.sample, name) && (await isRefused(stage, probe))) names.add(name);
  }
  return names;
}

/** What the features of a chat say is there cannot be missing. */
function isPromised({ chat }: Adapter, name: string): boolean {
  const { attachments, rating, typing } = chat?.features ?? {};
  return (
    (['chat.upload', 'chat.attachment'].includes(name) && attachments !== undefined) ||
    (name === 'chat.rate' && rating === true) ||
    (name === 'chat.typing' && typing === true)
  );
}

async function isRefused(stage: Stage, probe: Probe): Promise<boolean> {
  const world: World = {
    // Whether the call exists can be asked with an identity that nobody knows.
    identify: async (id) => ({ id, token: 'nobody' }),
    ...stage.world,
  };
  if (probe.needs?.some((member) => !world[member])) return false;
  const { context, close } = createCaseContext({ ...stage, world });
  try {
    await context.adapter.describe?.(context.options());
    const call = await probe.prepare(context);
    await call(context.options());
    return false;
  } catch (error) {
    return NOT_THERE.includes((error as Partial<KitError>).code ?? '');
  } finally {
    close();
  }
}
