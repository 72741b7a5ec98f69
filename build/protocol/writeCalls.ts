import { CALLS, type Call } from '../../src/contract/protocol';
import { listErrors } from './errorAnswers';
import { writeCurls } from './writeCurl';

const AUTH = {
  conversation: 'the conversation’s token',
  ticket: 'the ticket’s token',
  identity: 'identity',
  'optional identity': 'identity, if there is one',
} as const;

/** The part of docs/protocol.md that is made from the list of calls: a table, then each call. */
export function writeCalls(): string {
  return [...writeTable(), '', ...CALLS.flatMap(writeCall)].join('\n');
}

function writeTable(): readonly string[] {
  const rows = CALLS.map((call) => {
    const star = call.isStarred ? ' ★' : '';
    const name = `[\`${title(call)}\`](#${slug(title(call))})${star}`;
    return `| ${name} | ${call.capability ?? ''} | ${call.auth ? AUTH[call.auth] : ''} | ${answerOf(call)} |`;
  });
  return ['| call | capability | `Authorization` | answer |', '| --- | --- | --- | --- |', ...rows];
}

const title = ({ method, path }: Call) => `${method} ${path}`;
/** The anchor that a heading gets where documents are shown. */
const slug = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');

function answerOf({ status, answer, stream, isFile }: Call): string {
  if (stream) return `stream of \`${stream}\``;
  if (isFile) return 'the bytes';
  return answer ? `${status} \`${answer}\`` : `${status}`;
}

function writeCall(call: Call): readonly string[] {
  const { capability, auth, isStarred, isKeyed, query = {}, body, form } = call;
  const facts = [
    ...(isStarred ? ['★'] : []),
    ...(capability ? [`capability \`${capability}\``] : []),
    ...(auth ? [AUTH[auth]] : []),
    ...(isKeyed ? ['`Idempotency-Key`'] : []),
  ];
  const parameters = Object.entries(query).map(([name, { about }]) => `\`${name}\` (${about})`);
  const sent = [
    ...(parameters.length > 0 ? [`Parameters: ${parameters.join(', ')}.`] : []),
    ...(body ? [`Body: \`${body}\`.`] : []),
    ...(form && !body ? [`Body: a form with the file in \`${form.files}\`.`] : []),
    `Answer: ${answerOf(call)}.`,
    `Errors: ${listErrors(call)
      .map(({ status }) => status)
      .join(', ')}.`,
  ];
  return [
    `### \`${title(call)}\``,
    '',
    `${facts.length > 0 ? `_${facts.join(' · ')}_ — ` : ''}${call.about}`,
    '',
    ...writeCurls(call).flatMap((curl) => ['```sh', curl, '```', '']),
    sent.join(' '),
    '',
  ];
}
