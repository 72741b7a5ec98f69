import type { Author, ChatMessage, MessagePart } from '../../../../src/contract/types';
import type { ConversationStore } from '../createConversationStore';
import type { ShopLocale } from '../locales';

const PAGE = 200;
/** A client takes no longer text. */
const MAX_CHARS = 400_000;
const MINUTES = 16;

const WORDS = {
  en: {
    shopper: 'You',
    agent: 'Agent',
    bot: 'Bot',
    system: 'Shop',
    order: 'order',
    cut: '(The beginning is left out.)',
  },
  'zh-Hans': {
    shopper: '您',
    agent: '客服',
    bot: '机器人',
    system: '商店',
    order: '订单',
    cut: '（开头部分已省略。）',
  },
} as const;

/** The conversation as plain text, a line or more for each message: time (UTC), who, what. Long ones keep their end. */
export async function writeTranscript(
  conversations: Pick<ConversationStore, 'history'>,
  id: string,
  locale: ShopLocale,
): Promise<string> {
  const lines: string[] = [];
  let chars = 0;
  for (let before = `${Number.MAX_SAFE_INTEGER}`; ;) {
    const messages = await conversations.history(id, { before, limit: PAGE });
    const page = messages.map((message) => writeLine(message, locale));
    for (const line of page.reverse()) {
      chars += line.length + 1;
      if (chars > MAX_CHARS) return [WORDS[locale].cut, ...lines.reverse()].join('\n');
      lines.push(line);
    }
    before = messages[0]?.cursor ?? '0';
    if (messages.length < PAGE) return lines.reverse().join('\n');
  }
}

function writeLine({ author, parts, sentAt }: ChatMessage, locale: ShopLocale): string {
  const time = sentAt.slice(0, MINUTES).replace('T', ' ');
  return `[${time}] ${sayAuthor(author, locale)}: ${parts.map((part) => sayPart(part, locale)).join(' ')}`;
}

function sayAuthor({ name, role }: Author, locale: ShopLocale): string {
  return name ?? WORDS[locale][role];
}

function sayPart(part: MessagePart, locale: ShopLocale): string {
  if (part.type === 'text') return part.text;
  if (part.type === 'file') return `(${part.name})`;
  if (part.type === 'order') return `(${WORDS[locale].order} ${part.orderNumber})`;
  return part.type === 'products' ? `(${part.productIds.join(', ')})` : '';
}
