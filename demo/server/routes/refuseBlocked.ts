import type { Context } from 'hono';
import type { Services } from '../Services';
import type { Asker } from '../limits/createBlockStore';
import { addressOf } from './addressOf';
import { ProblemError } from './problem';

/** A problem for shoppers whom the merchant blocked, by their address, conversation or e-mail. */
export async function refuseBlocked(
  context: Context,
  { blocks, environment }: Pick<Services, 'blocks' | 'environment'>,
  asker: Omit<Asker, 'address'> = {},
): Promise<void> {
  const address = addressOf(context, environment.trustProxy);
  if (await blocks.isBlocked({ address, ...asker })) {
    throw new ProblemError('forbidden', 'The shop does not take messages from here.');
  }
}
