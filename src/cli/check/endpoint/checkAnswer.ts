import type * as z from 'zod/mini';
import * as schemas from '../../../contract/schemas';
import type { SchemaName } from '../../../contract/protocol';
import type { Finding } from '../Finding';
import { findJsonMistake } from '../json/findJsonMistake';
import { MAX_BYTES } from '../json/readJsonText';
import { quote, sayCount } from '../say';
import { explainIssue } from '../shape/explainIssue';
import { nameEntry } from '../shape/nameEntry';
import { findIssues } from '../shape/openFile';
import { findAt, writePath } from '../shape/writePath';
import type { Answer } from './Answer';
import type { Asked } from './Visit';

export interface Expected {
  readonly schema: SchemaName;
  /** What a shopper misses when it is not so. */
  readonly shopper: string;
  /** @default 200 */
  readonly status?: number;
}

const MAX_ISSUES = 50;

/** An answer held against what the protocol promises: status, form, schema and size. */
export function checkAnswer(answer: Answer, { schema, shopper, status = 200 }: Expected): readonly Finding[] {
  const { call: path } = answer;
  const complain = (rule: string, words: Pick<Finding, 'message' | 'mend' | 'excerpt'>): Finding => ({
    level: 'error',
    rule: `endpoint.${rule}`,
    path,
    shopper,
    ...words,
  });
  if (answer.status !== status) return [complain('status', explainStatus(answer, status))];
  if (answer.bytes > MAX_BYTES) {
    const message = `The answer is ${sayCount(answer.bytes, 'byte')} long; over ${sayCount(MAX_BYTES, 'byte')} it is refused.`;
    return [complain('too-large', { message, mend: 'Answer in pages, or leave out what is not needed.' })];
  }
  if (answer.json === undefined) return [complain('json', explainNoJson(answer))];
  const issues = findIssues(schemas[schema] as z.ZodMiniType, answer.json).slice(0, MAX_ISSUES);
  return [
    ...issues.map((issue): Finding => {
      const entry = findEntry(answer.json, issue.path);
      return {
        ...complain('schema', explainIssue(issue, answer.json)),
        path: `${path} ${writePath(issue.path)}`.trim(),
        ...(entry && { entry }),
      };
    }),
    ...checkType(answer),
  ];
}

/** Id or title of the entry of a list that the path leads into. */
function findEntry(data: unknown, path: readonly PropertyKey[]): string | undefined {
  const at = path.findIndex((part) => typeof part === 'number');
  return at < 0 ? undefined : nameEntry(findAt(data, path.slice(0, at + 1)));
}

function explainStatus(
  { status, text, call }: Answer,
  wanted: number,
): Pick<Finding, 'message' | 'mend' | 'excerpt'> {
  const message = `It answers ${status} instead of ${wanted}.`;
  const excerpt = { ...(text.trim() && { excerpt: quote(text, 120) }) };
  if (status >= 500) return { message, mend: 'The server’s log says what broke.', ...excerpt };
  if (status === 401 || status === 403)
    return { message, mend: 'This call is for everybody; ask for no token.', ...excerpt };
  if (status === 404 && call !== 'GET /') {
    return { message, mend: 'Answer the call, or do not name the capability in GET /.', ...excerpt };
  }
  if (status === 429) return { message, mend: 'Too many calls from here; try again later.', ...excerpt };
  return { message, ...excerpt };
}

function explainNoJson({ text }: Answer): Pick<Finding, 'message' | 'mend' | 'excerpt'> {
  if (!text.trim()) return { message: 'The answer is empty.', mend: 'Answer JSON.' };
  if (/^\s*</.test(text)) {
    return {
      message: 'The answer is a page, not JSON.',
      mend: 'Is this the endpoint’s address? A proxy or a framework may answer in its place.',
      excerpt: quote(text, 120),
    };
  }
  const mistake = findJsonMistake(text);
  return {
    message: mistake?.message ?? 'The answer is not JSON.',
    ...(mistake?.mend && { mend: mistake.mend }),
    excerpt: quote(text.slice(Math.max(0, (mistake?.at ?? 0) - 30)), 60),
  };
}

function checkType({ headers, call }: Answer): readonly Finding[] {
  const type = headers.get('content-type') ?? '';
  if (/\bjson\b/i.test(type)) return [];
  return [
    {
      level: 'warning',
      rule: 'endpoint.content-type',
      path: call,
      message: type ? `It calls its JSON ${quote(type)}.` : 'It does not say that it is JSON.',
      mend: 'Send Content-Type: application/json.',
    },
  ];
}

/** The same for what the widget's own client asked, and that it took the answer. */
export function checkAsked({ answer, code }: Asked<unknown>, expected: Expected): readonly Finding[] {
  if (!answer) return [];
  const findings = checkAnswer(answer, expected);
  if (!code || findings.some(({ level }) => level === 'error')) return findings;
  return [
    ...findings,
    {
      level: 'error',
      rule: 'endpoint.refused',
      path: answer.call,
      message: `The widget’s own client refuses the answer (${code}).`,
      shopper: expected.shopper,
      mend: 'Compare the answer with docs/openapi.json.',
    },
  ];
}

/** A failure that should be `application/problem+json` with that code. */
export function checkProblem(answer: Answer, code: string): readonly Finding[] {
  const type = answer.headers.get('content-type') ?? '';
  const isProblem =
    /^application\/problem\+json\b/i.test(type) && schemas.Problem.safeParse(answer.json).success;
  if (isProblem && findAt(answer.json, ['code']) === code) return [];
  return [
    {
      level: 'warning',
      rule: 'endpoint.problem',
      path: answer.call,
      message: isProblem
        ? `Its ${answer.status} has the code ${JSON.stringify(findAt(answer.json, ['code'])) ?? 'of nobody'}, not "${code}".`
        : `Its ${answer.status} is ${type ? quote(type) : 'of no named type'}, not application/problem+json.`,
      shopper: 'Only the status tells what went wrong, and that may be too little.',
      mend: `Answer { "title": "…", "code": "${code}" } as application/problem+json.`,
    },
  ];
}

const ABSENT = [404, 405, 501];
/** A call that this backend does not offer, which may look any way. */
export const isAbsent = ({ status }: Answer) => ABSENT.includes(status);
