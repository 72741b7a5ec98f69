import { ERROR_ANSWERS } from './errorAnswers';

/** The table of statuses and codes, as Markdown. */
export function writeErrors(): string {
  const rows = ERROR_ANSWERS.map(({ status, code, about }) => `| ${status} | \`${code}\` | ${about} |`);
  return ['| status | code | when |', '| --- | --- | --- |', ...rows].join('\n');
}
