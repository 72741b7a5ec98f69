import type { DeskThread } from '../../server/deskApi';
import type { DeskContext } from '../DeskContext';
import { Composer } from './Composer';
import { Log } from './Log';
import { ThreadHead } from './ThreadHead';

export interface ThreadProps extends DeskContext {
  readonly thread: DeskThread;
}

/** The open conversation: its head, what was said, and the composer or why there is none. */
export function Thread(props: ThreadProps) {
  const { conversation } = props.thread;
  const reason = findReason(props);
  return (
    <main class="thread">
      <ThreadHead {...props} />
      <Log {...props} />
      {reason ? <p class="notice">{reason}</p> : <Composer {...props} conversation={conversation} />}
    </main>
  );
}

/** Why this agent cannot answer now; null when they can. */
function findReason({ model, t, thread }: ThreadProps): string | null {
  const { status, agent } = thread.conversation;
  if (status === 'closed') return t('isClosed');
  if (agent?.id === model.agent.id) return null;
  return agent ? t('takenByOther', { name: agent.name }) : t('takeFirst');
}
