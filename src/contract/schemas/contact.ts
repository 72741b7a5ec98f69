import * as z from 'zod/mini';
import { CONTACT_KINDS } from '../types/contact';
import { ShortText } from './common';

const MAX_WAYS = 20;

export const ContactWay = z.object({
  kind: z.enum(CONTACT_KINDS),
  value: ShortText,
  hours: z.exactOptional(ShortText),
});

export const ContactList = z.object({ items: z.array(ContactWay).check(z.maxLength(MAX_WAYS)) });
