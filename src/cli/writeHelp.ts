import type { Command, Flags } from './Command';

/** `--help`, which every command has. */
export const HELP_FLAG: Flags = { help: { type: 'boolean', about: 'these words' } };

/** Help for every command: what there is, one line each. */
export function writeHelp(commands: readonly Command[]): string {
  const rows = commands.map(({ name, usage, about }) => [`shopbell ${name} ${usage}`, about] as const);
  return [
    'Shopbell: chat support and product suggestions for shops.',
    '',
    ...alignRows(rows),
    '',
    'shopbell COMMAND --help says more about one, shopbell --version which this is.',
    '',
  ].join('\n');
}

/** Help for one command. */
export function writeCommandHelp({ name, usage, about, flags, notes }: Command): string {
  const rows = Object.entries({ ...flags, ...HELP_FLAG }).map(
    ([flag, { value, about }]) => [`  --${flag}${value ? ` ${value}` : ''}`, about] as const,
  );
  return [`shopbell ${name} ${usage} [flags]`, about, '', ...alignRows(rows), '', ...notes, ''].join('\n');
}

function alignRows(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => left.padEnd(width) + right);
}
