import { FILE_KINDS, type FileKind } from './Finding';

/** Fields that speak for a kind, the right ones and what people write instead. */
const SIGNS: Readonly<Record<FileKind, readonly string[]>> = {
  faq: ['question', 'answer', 'alternates', 'q', 'a', 'alternatives'],
  catalog: [
    'price',
    'url',
    'title',
    'imageUrl',
    'image',
    'stock',
    'compareAtPrice',
    'variants',
    'link',
    'sku',
  ],
  lists: ['productId', 'items', 'weight', 'neighbours'],
  contact: ['kind', 'value', 'hours', 'opening'],
};
const NAMES: Readonly<Record<FileKind, RegExp>> = {
  faq: /faq|question|help/i,
  catalog: /catalog|product|items/i,
  lists: /lists?\b|suggest|neighbou?r/i,
  contact: /contact|ways/i,
};
const SAMPLES = 20;

/** What a file is, by its content; by its name where the content is silent; null when neither says. */
export function detectKind(data: unknown, name: string): FileKind | null {
  const samples = findEntries(data);
  const scores = FILE_KINDS.map((kind) => ({ kind, score: scoreKind(kind, data, samples) })).sort(
    (a, b) => b.score - a.score,
  );
  const [first, second] = scores;
  if (first && second && first.score > second.score) return first.kind;
  return FILE_KINDS.find((kind) => NAMES[kind].test(name)) ?? null;
}

function scoreKind(kind: FileKind, data: unknown, samples: readonly object[]): number {
  const fromEntries = samples.flatMap((entry) =>
    SIGNS[kind].filter((sign) => Object.hasOwn(entry, sign)),
  ).length;
  const hasOwn = (field: string) => typeof data === 'object' && data !== null && Object.hasOwn(data, field);
  const fromTop = {
    faq: 0,
    catalog: 0,
    lists: Number(hasOwn('lists')) + Number(hasOwn('popular')),
    contact: Number(hasOwn('incident')),
  }[kind];
  return fromEntries + fromTop * SAMPLES;
}

/** The first entries of the list, wherever it stands. */
function findEntries(data: unknown): readonly object[] {
  if (typeof data !== 'object' || data === null) return [];
  const list: readonly unknown[] = Array.isArray(data)
    ? data
    : Object.values(data).flatMap((part: unknown) => (Array.isArray(part) ? part.slice(0, SAMPLES) : []));
  return list
    .slice(0, SAMPLES)
    .filter((entry): entry is object => typeof entry === 'object' && entry !== null && !Array.isArray(entry));
}
