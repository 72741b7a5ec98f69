const MINUTE_MS = 60_000;

/** A day of the calendar, `YYYY-MM-DD`. */
export type Day = string;

/** Whether it is an IANA name that this machine knows. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The day that it is at that moment in the zone. */
export function dayIn(timeZone: string, at: number): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at);
}

/** The day so many days later. */
export function addDays(day: Day, count: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** Monday to Friday. */
export function isWorkingDay(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday > 0 && weekday < 6;
}

/** The moment when a clock in the zone shows `HH:MM` on that day, in milliseconds since the epoch. */
export function momentOf(day: Day, time: string, timeZone: string): number {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  // The offset at the guess may be the one before a change of the clocks; at the corrected guess it is right.
  const guess = wanted - offsetAt(timeZone, wanted);
  return wanted - offsetAt(timeZone, guess);
}

function offsetAt(timeZone: string, at: number): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = part;
  const shown = Date.UTC(year, month - 1, day, hour, minute);
  return shown - Math.floor(at / MINUTE_MS) * MINUTE_MS;
}
