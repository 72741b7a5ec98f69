import type {
  Author,
  ChatMessage,
  ConversationStatus,
  HandoffPacket,
  NewTicket,
  Order,
  Rating,
  ReturnCase,
  Ticket,
} from '../../src/contract/types';

/** Words between the agent desk and the server, under `/desk/api`. */

export type AgentRole = 'admin' | 'agent';

export interface DeskAgent {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: AgentRole;
  readonly avatarUrl?: string;
}

/** An agent as administrators see it. */
export interface ListedAgent extends DeskAgent {
  readonly isDisabled: boolean;
}

/** A shopper who may not write for a while. */
export interface DeskBlock {
  readonly id: string;
  readonly conversationId: string;
  readonly reason: string;
  /** Name of the agent. */
  readonly by?: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly until: string;
}

/** Answer of `POST /desk/api/session { email, password }`; the token goes into `Authorization: Bearer`. */
export interface DeskSession {
  readonly token: string;
  readonly agent: DeskAgent;
}

export interface DeskConversation {
  readonly id: string;
  readonly status: ConversationStatus;
  readonly packet: HandoffPacket;
  readonly agent?: Omit<DeskAgent, 'role'>;
  /** ISO 8601. */
  readonly openedAt: string;
  readonly takenAt?: string;
  readonly closedAt?: string;
  readonly lastMessage?: { readonly text: string; readonly role: Author['role']; readonly sentAt: string };
  /** Shopper's messages that no agent has read. */
  readonly unread: number;
}

export interface DeskThread {
  readonly conversation: DeskConversation;
  /** Oldest first. */
  readonly messages: readonly ChatMessage[];
  /** The order named in the packet, if the shop knows it. */
  readonly order?: Order;
  /** What the shopper asked for with that order, oldest first. */
  readonly requests?: readonly OrderRequest[];
  /** Newest first. */
  readonly returns?: readonly ReturnCase[];
  /** How the conversation went in the shopper's eyes, newest first. */
  readonly ratings: readonly Omit<Rating, 'key'>[];
  /** Cursor up to which the shopper has read. */
  readonly readUpTo?: string;
}

/** An action on an order, e.g. `reschedule`, with what the shopper said to it. */
export interface OrderRequest {
  readonly name: string;
  readonly input: Readonly<Record<string, string>>;
  /** ISO 8601. */
  readonly at: string;
}

/** A message left, a wish to be called, or a complaint. */
export interface DeskTicket extends Ticket {
  readonly kind: NewTicket['kind'];
  readonly details: Omit<NewTicket, 'key' | 'evidence' | 'kind'>;
  readonly files: readonly { readonly id: string; readonly name: string; readonly mediaType: string }[];
}

/** What `GET /desk/api/events` (SSE, Authorization header) sends as JSON data. */
export type DeskEvent =
  | { readonly type: 'conversation'; readonly conversation: DeskConversation }
  | { readonly type: 'message'; readonly conversationId: string; readonly message: ChatMessage }
  | {
      readonly type: 'typing';
      readonly conversationId: string;
      readonly author: Author;
      readonly on: boolean;
    }
  | { readonly type: 'read'; readonly conversationId: string; readonly upTo: string }
  /** The list of tickets is another one: read it again. */
  | { readonly type: 'tickets' }
  /** Something may have been missed: read the lists and the open thread again. */
  | { readonly type: 'resync' };

/*
 * POST   /desk/api/session                       DeskSession | 401
 * GET    /desk/api/session                       { agent } | 401
 * DELETE /desk/api/session                       204
 * PUT    /desk/api/session/password              { current, next } -> 204, and signed out everywhere
 * GET    /desk/api/conversations?status=open|closed   { items: DeskConversation[] }, open: waiting first, oldest first
 * GET    /desk/api/conversations/:id             DeskThread
 * POST   /desk/api/conversations/:id/take        { conversation } | 409 when another agent has it
 * POST   /desk/api/conversations/:id/messages    OutgoingMessage -> SentMessage (same clientId, same answer)
 * POST   /desk/api/conversations/:id/typing      { on } -> 204
 * POST   /desk/api/conversations/:id/read        { upTo } -> 204
 * POST   /desk/api/conversations/:id/close       204
 * GET    /desk/api/conversations/:id/attachments/:attachmentId   the file's bytes, to be saved
 * GET    /desk/api/tickets                       { items: DeskTicket[] }, open ones first, oldest first
 * POST   /desk/api/tickets/:number/answer        { text?, isClosed? } -> { ticket: DeskTicket } | 404
 * GET    /desk/api/tickets/:number/files/:id     the file's bytes, to be saved
 * POST   /desk/api/returns/:number               { status } -> 204 | 404
 * GET    /desk/api/products?q=&ids=&limit=&locale=    ProductPage
 * GET    /desk/api/events                        text/event-stream of DeskEvent, keep-alive comment every 15 s
 *
 * For administrators:
 * GET    /desk/api/admin/agents                  { items: ListedAgent[] }
 * POST   /desk/api/admin/agents                  { email, name, password, role?, avatarUrl? } -> { agent: ListedAgent } | 409
 * PATCH  /desk/api/admin/agents/:id              { name?, password?, role?, avatarUrl?, isDisabled? } -> { agent } | 409 for the last administrator
 * GET    /desk/api/admin/blocks                  { items: DeskBlock[] }
 * POST   /desk/api/admin/blocks                  { conversationId, reason, days? } -> { block: DeskBlock }
 * DELETE /desk/api/admin/blocks/:id              204
 * GET    /desk/api/admin/settings                { contact: ContactWay[], opening?, incident? }
 * PUT    /desk/api/admin/settings                the same, whole
 * PUT    /desk/api/admin/faq                     { items: FaqEntry[] } -> { stored }
 * PUT    /desk/api/admin/products?locale=        Product[] or { items } -> { stored }
 * PUT    /desk/api/admin/orders?locale=          [{ order: Order, owner: { email, phone?, postcode?, shopperId? } }] -> { stored }
 * PUT    /desk/api/admin/lists                   NeighbourList[] or { lists } -> { stored }
 * PUT    /desk/api/admin/delivery                { ways?, shops? } -> { stored }
 * PUT    /desk/api/admin/rewards                 { shoppers?, offers?, tiers? } -> { stored }
 * PUT    /desk/api/admin/returns                 { days?, finalSale?, reasons?, outcomes? } -> { stored }
 * PUT    /desk/api/admin/promotions              { items: [{ code, percent?, amount?, until? }] } -> { stored }
 * faq, products and lists take `?replace=true`: what is not named goes.
 */
