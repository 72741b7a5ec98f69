import { ConversationHandle, MessagePage, SentMessage } from '../../../contract/schemas';
import type { Finding } from '../Finding';
import type { Answer } from './Answer';
import { checkAnswer, checkProblem } from './checkAnswer';
import { checkEventStream } from './checkEventStream';
import { LOSSES } from './losses';
import type { Visit } from './Visit';

const PACKET = {
  summary: 'shopbell check: please ignore this conversation.',
  locale: 'en',
  botTried: [],
  transcript: [],
};
const TEXT = 'shopbell check: is this message stored once?';
const shopper = LOSSES.chat;

/** Opens a conversation twice by one key, says one thing twice, reads it back, listens, and closes it. */
export async function checkConversation({ probe }: Visit): Promise<readonly Finding[]> {
  const open = (key: string) =>
    probe('/conversations', {
      method: 'POST',
      json: { packet: PACKET },
      headers: { 'idempotency-key': key },
    });
  const key = crypto.randomUUID();
  const opened = await open(key);
  const problems = checkAnswer(opened, { schema: 'ConversationHandle', shopper, status: 201 });
  const handle = ConversationHandle.safeParse(opened.json);
  if (!handle.success || opened.status !== 201) return problems;
  const { id, token } = handle.data;
  const again = ConversationHandle.safeParse((await open(key)).json);
  const inside = (
    path: string,
    question: { method?: string; json?: unknown; isStream?: boolean } = {},
    bearer = token,
  ) =>
    probe(`/conversations/${encodeURIComponent(id)}${path}`, {
      ...question,
      headers: { authorization: `Bearer ${bearer}` },
    });
  const findings = [
    ...problems,
    ...(again.data?.id === id
      ? []
      : [sayTwice('POST /conversations', 'The same Idempotency-Key opens two conversations.')]),
    ...(await checkSending(inside)),
    ...(await checkStream(inside)),
    ...checkStranger(await inside('/messages', {}, 'check-nobody')),
  ];
  await inside('/close', { method: 'POST', json: {} });
  return findings.map((finding) => ({
    ...finding,
    path: finding.path.replace(encodeURIComponent(id), '{id}'),
  }));
}

type Inside = (
  path: string,
  question?: { method?: string; json?: unknown; isStream?: boolean },
) => Promise<Answer>;

async function checkSending(inside: Inside): Promise<readonly Finding[]> {
  const message = { clientId: crypto.randomUUID(), parts: [{ type: 'text', text: TEXT }] };
  const send = () => inside('/messages', { method: 'POST', json: message });
  const first = await send();
  const problems = checkAnswer(first, {
    schema: 'SentMessage',
    shopper: 'What is said does not arrive.',
    status: 201,
  });
  const second = await send();
  const history = await inside('/messages?limit=50');
  const page = MessagePage.safeParse(history.json);
  const stored = page.data?.items.filter(({ clientId }) => clientId === message.clientId).length ?? 0;
  const ids = [first, second].map(({ json }) => SentMessage.safeParse(json).data?.id);
  return [
    ...problems,
    ...checkAnswer(history, { schema: 'MessagePage', shopper: 'After a reload the conversation is empty.' }),
    ...(ids[0] && (ids[0] !== ids[1] || stored > 1)
      ? [sayTwice('POST /conversations/{id}/messages', 'The same clientId is stored as two messages.')]
      : []),
    ...(page.success && stored === 0 ? [LOST] : []),
  ];
}

const LOST: Finding = {
  level: 'error',
  rule: 'endpoint.message-lost',
  path: 'GET /conversations/{id}/messages',
  message: 'A message that was accepted is not in the history.',
  shopper: 'What was said is gone after a reload.',
  mend: 'Answer 201 only once the message is stored, with its clientId.',
};

const sayTwice = (path: string, message: string): Finding => ({
  level: 'error',
  rule: 'endpoint.twice',
  path,
  message,
  shopper: 'Where the connection is bad, everything comes twice.',
  mend: 'Keep the key for a day and answer the same to the same key.',
});

async function checkStream(inside: Inside): Promise<readonly Finding[]> {
  return checkEventStream(await inside('/events', { isStream: true }), {
    shopper: 'Answers appear only after a reload.',
    mend: 'Answer text/event-stream, the status of the conversation at once.',
  });
}

function checkStranger(answer: Answer): readonly Finding[] {
  if (answer.status === 404) return checkProblem(answer, 'not_found');
  return [
    {
      level: answer.status < 300 ? 'error' : 'warning',
      rule: 'endpoint.open',
      path: answer.call,
      message: `With a wrong token it answers ${answer.status} instead of 404.`,
      shopper:
        answer.status < 300
          ? 'Anybody reads the conversation.'
          : 'Which conversations exist can be found out.',
      mend: 'Answer 404 to a wrong token and to an unknown id alike.',
    },
  ];
}
