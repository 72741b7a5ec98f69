import { ENVIRONMENT_TABLE } from '../../demo/server/environment/readEnvironment';

/** Every variable that the server reads, as a table in Markdown. */
export function writeEnvironment(): string {
  const rows = ENVIRONMENT_TABLE.map(
    ({ name, about, fallback }) => `| \`${name}\` | ${escapePipes(about)} | ${escapePipes(fallback)} |`,
  );
  return ['| variable | what it does | without it |', '| --- | --- | --- |', ...rows].join('\n');
}

const escapePipes = (text: string) => text.replaceAll('|', '\\|');
