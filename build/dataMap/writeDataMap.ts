import type { DataRecord, Ending, Words } from './DataMap';
import { DEVICE_MAP, type DeviceRecord } from './deviceMap';
import { SERVER_MAP } from './serverMap';
import { ABOUT, BASIS, ENDS, TEXT, TIER } from './words';

export type DocumentLanguage = keyof Words;

/** The map as a page in one language. */
export function writeDataMap(language: DocumentLanguage): string {
  const t = (words: Words) => words[language];
  return [
    `# ${t(TEXT.title)}`,
    t(TEXT.intro),
    `## ${t(TEXT.device)}`,
    t(TEXT.deviceIntro),
    ...DEVICE_MAP.map((record) => writeRecord(record, t)),
    `## ${t(TEXT.server)}`,
    t(TEXT.serverIntro),
    ...SERVER_MAP.map((record) => writeRecord(record, t)),
  ].join('\n\n');
}

type Say = (words: Words) => string;

function writeRecord(record: DataRecord | DeviceRecord, t: Say): string {
  const { name, what, about, basis, lines } = record;
  const kind = 'kind' in record ? record.kind : undefined;
  const facts = [
    [TEXT.tier, kind ? t(TIER[kind.tier]) : t(ABOUT[about])],
    [TEXT.ends, kind?.option ? t(ENDS.option(kind.ttlDays, kind.option)) : t(sayEnding(record.ending))],
    [TEXT.basis, t(BASIS[basis])],
  ] as const;
  const rows = lines.map(
    ({ fields, purpose, ending }) =>
      `| ${fields.map((field) => `\`${field}\``).join(' ')} | ${t(purpose)}${ending ? ` (${t(sayEnding(ending))})` : ''} |`,
  );
  return [
    `### \`${name}\`\n\n${t(what)}`,
    facts.map(([label, fact]) => `- ${t(label)}: ${fact}`).join('\n'),
    [`| ${t(TEXT.field)} | ${t(TEXT.purpose)} |`, '|---|---|', ...rows].join('\n'),
  ].join('\n\n');
}

function sayEnding(ending: Ending): Words {
  switch (ending.by) {
    case 'retention':
      return ENDS.retention(ending.after);
    case 'parent':
      return ENDS.parent(ending.of);
    case 'days':
      return ENDS.days(ending.days);
    default:
      return ENDS[ending.by];
  }
}
