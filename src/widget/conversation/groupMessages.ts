import type { Message } from '../../contract/plugin';

export interface MessageGroup {
  readonly key: string;
  readonly author: Message['author'];
  readonly messages: readonly Message[];
}

/** Neighbouring messages by the same author, as one group under one name. */
export function groupMessages(messages: readonly Message[]): readonly MessageGroup[] {
  const groups: { key: string; author: Message['author']; messages: Message[] }[] = [];
  for (const message of messages) {
    const last = groups.at(-1);
    const { role, name } = message.author;
    if (last && last.author.role === role && last.author.name === name) last.messages.push(message);
    else groups.push({ key: message.id, author: message.author, messages: [message] });
  }
  return groups;
}
