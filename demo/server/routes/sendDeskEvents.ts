import type { Context } from 'hono';
import { streamEvents, type EventSource } from '../events/streamEvents';
import type { Services } from '../Services';
import type { DeskEnv } from './deskConversationRoutes';

const SESSION_CHECK_MS = 60_000;

/** An agent's stream: the agent is present when the answer begins, and as long as it lasts. It ends with the session. */
export async function sendDeskEvents(context: Context<DeskEnv>, services: Services): Promise<Response> {
  const { agents, bus, feed, presence, report, streams } = services;
  const { id } = context.get('agent');
  const token = context.get('token');
  const start: EventSource = async (queue) => {
    const stopFeed = feed.subscribe((event) => queue.push({ data: event }));
    const check = () =>
      void agents.bySession(token).then((agent) => {
        if (!agent) queue.end();
      }, report);
    const timer = setInterval(check, SESSION_CHECK_MS);
    const stopBus = bus.subscribe((signal) => {
      if (signal.type === 'agent' && signal.agentId === id) check();
    });
    return () => {
      stopFeed();
      stopBus();
      clearInterval(timer);
      leave();
    };
  };
  const leave = await presence.arrive(id);
  try {
    return await streamEvents(context, start, streams);
  } catch (error) {
    leave();
    throw error;
  }
}
