import type { Recognition, ViewProps } from '../../contract/plugin';
import type { ChatModel } from './model';

/** Asking for a person, as shoppers put it; questions that merely mention people do not match. */
const PHRASES: readonly RegExp[] = [
  /\b(talk|speak|chat|connect|transfer|put)\b.{0,24}\b(person|people|human|agent|someone|somebody|representative|operator|staff|team)\b/,
  /\b(real|live|human|actual)\s+(person|people|human|agent|being|operator)\b/,
  /^(a |an |the )?(agent|human|person|operator|representative|staff)( please)?\W*$/,
  /\b(need|want|is there|are there)\b.{0,10}\b(human|person|representative|agent|operator)\b/,
  /\b(customer (service|support|care)|call (me|you)|get (me )?(a |an )?(human|agent|person))\b/,
  /人工|真人|转接|客服人员|(找|联系|叫|转)(.{0,4})(客服|人)|^客服/,
];
const CONFIDENCE = 0.97;

/** Whether the words only ask for a person, and so say nothing of what it is about. */
export function asksForPerson(text: string): boolean {
  return PHRASES.some((phrase) => phrase.test(text.toLowerCase()));
}

/** Asking for a person is always understood. */
export function recognisePerson(text: string, { context }: ViewProps<ChatModel>): readonly Recognition[] {
  const words = text.toLowerCase();
  const title = context.t('person');
  if (words !== title.toLowerCase() && !asksForPerson(words)) return [];
  return [{ confidence: CONFIDENCE, title, run: () => context.navigate('handoff') }];
}
