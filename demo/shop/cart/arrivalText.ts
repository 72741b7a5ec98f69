const CUTOFF_HOUR = 16;
const FIRST_DAY = 2;
const LAST_DAY = 3;
const SUNDAY = 0;
const SATURDAY = 6;

/** "Thu 14 – Fri 15 May": the second and third working day after the parcel leaves, by the shopper's clock. */
export function arrivalText(now: Date, lang: string): string {
  const leaves = nextWorkingDay(now, now.getHours() < CUTOFF_HOUR ? 0 : 1);
  const format = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });
  return format.formatRange(addWorkingDays(leaves, FIRST_DAY), addWorkingDays(leaves, LAST_DAY));
}

const isWorkingDay = (date: Date) => date.getDay() !== SUNDAY && date.getDay() !== SATURDAY;

function nextWorkingDay(date: Date, offset: number): Date {
  const next = new Date(date.getFullYear(), date.getMonth(), date.getDate() + offset);
  while (!isWorkingDay(next)) next.setDate(next.getDate() + 1);
  return next;
}

function addWorkingDays(date: Date, count: number): Date {
  let next = date;
  for (let day = 0; day < count; day++) next = nextWorkingDay(next, 1);
  return next;
}
