import type { Order, OrderAction } from '../../../../src/contract/types';

/** Of each action: what its input must hold. Only what is carried out or reaches a person is offered. */
const INPUT_OF: Readonly<Record<string, 'something' | 'nothing'>> = {
  cancel: 'nothing',
  change_address: 'something',
  reschedule: 'something',
  safe_place: 'something',
  report: 'nothing',
};
/** Once done, they are not offered again. */
const FINAL = ['cancel', 'report'];
const BEFORE_SHIPPING = ['cancel', 'change_address', 'report'];
const UNDER_WAY = ['reschedule', 'safe_place', 'report'];

const OFFERED: Readonly<Record<string, readonly string[]>> = {
  placed: BEFORE_SHIPPING,
  paid: BEFORE_SHIPPING,
  processing: BEFORE_SHIPPING,
  on_hold: BEFORE_SHIPPING,
  partially_shipped: UNDER_WAY,
  shipped: UNDER_WAY,
  delivered: ['report'],
  cancelled: [],
};
const OF_OTHERS = ['report'];

/** What may be done with an order now: what its shop says, else what its state allows. */
export function listActions(order: Order, now: number): readonly OrderAction[] {
  const offered: readonly OrderAction[] =
    order.actions ?? (OFFERED[order.status] ?? OF_OTHERS).map((name) => ({ name }));
  return offered.filter(
    ({ name, until }) => Object.hasOwn(INPUT_OF, name) && !(until && Date.parse(until) < now),
  );
}

/** Whether the input says what the action needs. */
export function isInputEnough(name: string, input: Readonly<Record<string, string>>): boolean {
  return INPUT_OF[name] !== 'something' || Object.values(input).some((text) => text.trim() !== '');
}

/** The order after the action, which must be one of `listActions`. */
export function applyAction(order: Order, name: string, now: number): Order {
  const isCancelled = name === 'cancel';
  const actions = listActions(order, now).filter((action) => action.name !== name || !FINAL.includes(name));
  return {
    ...order,
    ...(isCancelled && { status: 'cancelled' }),
    actions: isCancelled ? [] : actions,
    asOf: new Date(now).toISOString(),
  };
}
