import type { OpeningHours, OpeningSpan } from '../../../contract/types';
import type { Finding } from '../Finding';

type Place = Pick<Finding, 'path' | 'entry'>;
const DAY_MS = 86_400_000;

/** Opening hours that cannot be: no such zone, from after until, twice at once, holidays that are no days. */
export function checkOpening(
  { timeZone, spans, holidays = [] }: OpeningHours,
  place: Place,
  now: number,
): readonly Finding[] {
  return [
    ...(isZone(timeZone) ? [] : [sayZone(timeZone, place)]),
    ...(spans.length === 0 ? [sayClosed(place)] : []),
    ...spans.flatMap((span, at) => checkSpan(span, { ...place, path: `${place.path}.spans[${at}]` })),
    ...findOverlaps(spans, place),
    ...checkHolidays(holidays, place, now),
  ];
}

function isZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** "berlin" is Europe/Berlin. */
function findZone(name: string): string | undefined {
  const wanted = name.trim().toLowerCase().replaceAll(' ', '_');
  return wanted
    ? Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase().split('/').includes(wanted))
    : undefined;
}

const sayZone = (timeZone: string, place: Place): Finding => ({
  level: 'warning',
  rule: 'contact.time-zone',
  ...place,
  path: `${place.path}.timeZone`,
  message: `There is no time zone "${timeZone}".`,
  shopper: 'Whether somebody is there now cannot be said.',
  mend: `Write "${findZone(timeZone) ?? 'Europe/Berlin'}"${findZone(timeZone) ? '' : ' or another name of the IANA list'}.`,
});

const sayClosed = (place: Place): Finding => ({
  level: 'warning',
  rule: 'contact.hours',
  ...place,
  path: `${place.path}.spans`,
  message: 'No hours are named.',
  shopper: 'It is always closed.',
  mend: 'Add { "days": [1, 2, 3, 4, 5], "from": "09:00", "until": "17:00" }, or leave "opening" out.',
});

function checkSpan({ days, from, until }: OpeningSpan, place: Place): readonly Finding[] {
  const problem =
    days.length === 0
      ? { message: 'No day is named.', mend: 'Write "days": [1, 2, 3, 4, 5]; 1 is Monday.' }
      : from >= until
        ? {
            message: `It closes at ${until}, before it opens at ${from}.`,
            mend: `Past midnight, write two: until "24:00", and from "00:00" on the next day.`,
          }
        : null;
  return problem
    ? [
        {
          level: 'warning',
          rule: 'contact.hours',
          ...place,
          ...problem,
          shopper: 'These hours count as closed.',
        },
      ]
    : [];
}

function findOverlaps(spans: readonly OpeningSpan[], place: Place): readonly Finding[] {
  const at = spans.findIndex((span, index) =>
    spans
      .slice(0, index)
      .some(
        (other) =>
          other.from < span.until &&
          span.from < other.until &&
          other.days.some((day) => span.days.includes(day)),
      ),
  );
  if (at < 0) return [];
  return [
    {
      level: 'advice',
      rule: 'contact.hours',
      ...place,
      path: `${place.path}.spans[${at}]`,
      message: 'It overlaps with hours named before.',
      mend: 'Name each hour once.',
    },
  ];
}

function checkHolidays(
  holidays: NonNullable<OpeningHours['holidays']>,
  place: Place,
  now: number,
): readonly Finding[] {
  const wrong = holidays.flatMap(({ date }, at): Finding[] =>
    isDay(date)
      ? []
      : [
          {
            level: 'warning',
            rule: 'contact.holiday',
            ...place,
            path: `${place.path}.holidays[${at}]`,
            message: `There is no day ${date}.`,
            shopper: 'It counts as an ordinary day.',
            mend: 'Write it as 2026-12-25.',
          },
        ],
  );
  const isPast = ({ date }: { date: string }) => isDay(date) && Date.parse(date) < now - DAY_MS;
  if (holidays.length === 0 || !holidays.every(isPast)) return wrong;
  return [
    ...wrong,
    {
      level: 'advice',
      rule: 'contact.holiday',
      ...place,
      path: `${place.path}.holidays`,
      message: 'All holidays are over.',
      shopper: 'On the next one it seems to be open.',
      mend: 'Add the holidays to come.',
    },
  ];
}

const isDay = (date: string) => {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
};
