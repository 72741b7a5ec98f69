import type { Case } from './Case';
import { createCaseContext } from './createCaseContext';
import { inTime } from './inTime';
import type { Stage } from './createStage';

/** A case may last as long as so many things waited for in vain. */
const LONGEST_WAITS = 7;

/** Plays one case; rejects with what is wrong. */
export async function runCase(stage: Stage, { capability, needs = [], run }: Case): Promise<void> {
  const missing = needs.filter((member) => !stage.world[member]);
  if (missing.length > 0)
    throw new Error(`The world has no ${missing.join(' and no ')}, which this case needs.`);
  const { context, close } = createCaseContext(stage);
  const loose: unknown[] = [];
  const hear = (error: unknown) => void loose.push(error);
  process.on('unhandledRejection', hear);
  const longestMs = LONGEST_WAITS * stage.patienceMs;
  try {
    const play = async () => {
      // Whoever uses a capability has asked before what the backend can do, and how much it takes.
      if (capability) await context.adapter.describe?.(context.options());
      await run(context);
    };
    await inTime(play(), longestMs, 'The case did not come to an end.');
  } finally {
    close();
    // A rejection that nobody handles is told after the tasks at hand.
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', hear);
  }
  if (loose.length > 0) throw new Error('A rejection was left unhandled.', { cause: loose[0] });
}
