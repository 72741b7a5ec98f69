import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import type { HandoffPacket } from '../../contract/types';
import type { OpenPacket } from './buildPacket';

export type RowId = 'order' | 'conversation' | 'page' | 'notes';

export interface PacketRow {
  readonly id: RowId;
  /** Text of the row; absent where `label` counts messages. */
  readonly value?: string;
  readonly label?: { readonly count: number };
  readonly note?: string;
  readonly isLeftOut: boolean;
}

export interface PacketForm {
  readonly summary: Signal<string>;
  readonly email: Signal<string>;
  readonly isEmailValid: ReadonlySignal<boolean>;
  readonly isValid: ReadonlySignal<boolean>;
  readonly rows: ReadonlySignal<readonly PacketRow[]>;
  /** Leaves a row out, or puts it back. */
  toggle(id: RowId): void;
  /** What would be sent now: nothing that was left out is in it. */
  packet(): HandoffPacket;
}

/** The packet while the shopper edits it. */
export function createPacketForm({ packet, messageCount }: OpenPacket): PacketForm {
  const summary = signal(packet.summary);
  const email = signal(packet.email ?? '');
  const leftOut = signal<ReadonlySet<RowId>>(new Set());
  const isEmailValid = computed(() => /^$|^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.value.trim()));
  const rows = computed(() => {
    const row = (id: RowId, rest: Omit<PacketRow, 'id' | 'isLeftOut'>): PacketRow => ({
      id,
      ...rest,
      isLeftOut: leftOut.value.has(id),
    });
    const all: PacketRow[] = [];
    if (packet.orderNumber) all.push(row('order', { value: packet.orderNumber }));
    if (messageCount > 0) {
      const note = packet.botTried.join(', ');
      all.push(row('conversation', { label: { count: messageCount }, ...(note && { note }) }));
    }
    const page = packet.pageTitle || packet.pageUrl;
    if (page) all.push(row('page', { value: page }));
    const facts = Object.entries(packet.facts ?? {}).map((fact) => fact.join(': '));
    const notes = [...facts, ...(packet.tags ?? [])].join(', ');
    if (notes) all.push(row('notes', { value: notes }));
    return all;
  });

  return {
    summary,
    email,
    isEmailValid,
    isValid: computed(() => summary.value.trim() !== '' && isEmailValid.value),
    rows,
    toggle(id) {
      const next = new Set(leftOut.peek());
      if (!next.delete(id)) next.add(id);
      leftOut.value = next;
    },
    packet() {
      const out = leftOut.peek();
      const { orderNumber, pageUrl, pageTitle, facts, tags, ...rest } = packet;
      return {
        ...rest,
        summary: summary.peek().trim(),
        ...(email.peek().trim() && { email: email.peek().trim() }),
        ...(orderNumber && !out.has('order') && { orderNumber }),
        ...(!out.has('page') && { ...(pageUrl && { pageUrl }), ...(pageTitle && { pageTitle }) }),
        ...(!out.has('notes') && { ...(facts && { facts }), ...(tags && { tags }) }),
        ...(out.has('conversation') && { transcript: [], botTried: [] }),
      };
    },
  };
}
