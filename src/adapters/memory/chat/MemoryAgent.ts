import type {
  Attachment,
  Author,
  ChatEvent,
  ChatMessage,
  ConversationHandle,
  ConversationStatus,
  HandoffPacket,
  Rating,
} from '../../../contract/types';

/** A conversation as the agent's side sees it. */
export interface MemoryConversation {
  readonly handle: ConversationHandle;
  readonly key: string;
  readonly messages: ChatMessage[];
  readonly files: Map<string, { readonly attachment: Attachment; readonly data: Blob }>;
  readonly ratings: Omit<Rating, 'key'>[];
  readonly listeners: Set<(event: ChatEvent | 'erased') => void>;
  packet: HandoffPacket;
  status: ConversationStatus;
  agent?: Author;
  /** Cursor up to which the shopper has read. */
  readUpTo?: string;
  isShopperTyping?: boolean;
  /** Who signed in and brought it along. */
  shopperId?: string;
}

/** The person at the other end, moved by a test or a demo. Unknown ids throw `not_found`. */
export interface MemoryAgent {
  online: boolean;
  readonly conversations: readonly MemoryConversation[];
  take(id: string, agent: Author): void;
  reply(id: string, text: string): void;
  typing(id: string, on: boolean): void;
  /** The shopper is told that everything so far was read. */
  read(id: string): void;
  close(id: string): void;
}
