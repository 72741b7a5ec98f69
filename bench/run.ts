import { runAnswer } from './runAnswer';
import { runConversations } from './runConversations';
import { runLookup } from './runLookup';

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  answer: runAnswer,
  conversations: runConversations,
  lookup: runLookup,
};

/** `npm run bench [-- NAME …]`: prints each figure beside what it is compared with, from one run on one machine. */
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !BENCHES[name]);
if (unknown.length > 0) {
  console.error(`There is no bench “${unknown[0]}”; there are ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}
console.log(
  `${new Date().toISOString().slice(0, 10)}, ${process.platform} ${process.arch}, Node ${process.version}`,
);
for (const [name, run] of Object.entries(BENCHES))
  if (wanted.length === 0 || wanted.includes(name)) await run();
