import type { Events } from '../../core/createEvents';
import type { ShellModel } from '../shell/ShellModel';

/** Tells the page of what changes by itself: unread messages, and whether the shop can be reached. */
export function announceState({ conversation, health }: ShellModel, events: Events): void {
  let count = conversation.unreadCount.peek();
  conversation.unreadCount.subscribe((next) => {
    if (next !== count) events.emit('unread', { count: next });
    count = next;
  });
  let state = health.peek();
  health.subscribe((next) => {
    if (next === state) return;
    state = next;
    if (next === 'ok') events.emit('online');
    else if (next === 'offline') events.emit('offline');
    else events.emit('error', { code: 'unavailable' });
  });
}
