import * as z from 'zod/mini';
import { Instant, LongText, ShortText } from './common';

const MAX_WAYS = 20;
const MAX_SPANS = 50;
const MAX_HOLIDAYS = 400;
const DAYS_A_WEEK = 7;

const TimeOfDay = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/));
const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

export const OpeningSpan = z.object({
  days: z.array(z.int().check(z.minimum(1), z.maximum(DAYS_A_WEEK))).check(z.maxLength(DAYS_A_WEEK)),
  from: TimeOfDay,
  until: TimeOfDay,
});

export const OpeningHours = z.object({
  timeZone: ShortText,
  spans: z.array(OpeningSpan).check(z.maxLength(MAX_SPANS)),
  holidays: z.exactOptional(
    z.array(z.object({ date: Day, name: z.exactOptional(ShortText) })).check(z.maxLength(MAX_HOLIDAYS)),
  ),
});

/** The kind is an open word: ways of a kind that is not known are not shown. */
export const ContactWay = z.object({
  kind: ShortText,
  value: ShortText,
  hours: z.exactOptional(ShortText),
  opening: z.exactOptional(OpeningHours),
});

export const Incident = z.object({ text: LongText, since: z.exactOptional(Instant) });

export const ContactList = z.object({
  items: z.array(ContactWay).check(z.maxLength(MAX_WAYS)),
  incident: z.exactOptional(Incident),
  load: z.exactOptional(ShortText),
});
