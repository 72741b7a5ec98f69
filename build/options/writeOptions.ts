import { OPTIONS, type Option, type OptionName } from '../../src/contract/options';
import {
  OPTION_GROUPS,
  OPTION_TEXTS,
  type OptionGroup,
  type OptionText,
} from '../../src/contract/optionTexts';
import { toAttribute } from '../../src/options/spell';

const GROUPS = Object.keys(OPTION_GROUPS) as OptionGroup[];
const code = (text: string | number) => `\`${text}\``;
const listOf = (group: OptionGroup) =>
  (Object.keys(OPTIONS) as OptionName[]).filter((name) => OPTION_TEXTS[name].group === group);
const row = (cells: readonly string[]) =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/** Every option in a table per group, as Markdown. */
export function writeOptionTables(): string {
  return GROUPS.flatMap((group) => {
    const { title, about, more }: { title: string; about: string; more?: string } = OPTION_GROUPS[group];
    return [
      `## ${title}`,
      '',
      [about, more].filter(Boolean).join(' '),
      '',
      row(['attribute', 'in JavaScript', 'value', 'default', 'what it does']),
      row(['---', '---', '---', '---', '---']),
      ...listOf(group).map(writeOption),
      '',
    ];
  }).join('\n');
}

/** The attributes of each group in a line, as a table in Markdown. */
export function writeOptionSummary(): string {
  const lines = GROUPS.map((group) =>
    row([
      OPTION_GROUPS[group].about,
      listOf(group)
        .map((name) => code(toAttribute(name)))
        .join(', '),
    ]),
  );
  return [row(['what for', 'attributes']), row(['---', '---']), ...lines].join('\n');
}

function writeOption(name: OptionName): string {
  const option: Option = OPTIONS[name];
  const { about, more }: OptionText = OPTION_TEXTS[name];
  return row([
    code(toAttribute(name)),
    code(name),
    sayValues(option),
    option.default === undefined ? '–' : code(option.default),
    [about, more].filter(Boolean).join(' '),
  ]);
}

const KINDS: Readonly<Record<Option['kind'], string>> = {
  text: 'text',
  word: '',
  number: 'number',
  url: 'address',
  color: 'CSS colour',
  selector: 'CSS selector',
  paths: 'paths',
  flag: 'none, or `true` or `false`',
  locale: 'language tag, or `auto`',
  currency: 'currency',
};

function sayValues({ kind, words, unit, min, max, example }: Option): string {
  if (words) return words.map(code).join(', ');
  const range = max === undefined ? '' : ` ${min}–${max}`;
  const like = example === undefined ? '' : `, e.g. ${code(example)}`;
  return `${unit ?? KINDS[kind]}${range}${like}`;
}
