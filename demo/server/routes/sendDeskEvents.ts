import type { Context } from 'hono';
import { streamEvents } from '../events/streamEvents';
import type { Services } from '../Services';
import type { DeskEnv } from './deskConversationRoutes';

const SESSION_CHECK_MS = 60_000;

/** An agent's stream, during which the agent counts as present. It ends with the session. */
export function sendDeskEvents(context: Context<DeskEnv>, services: Services): Response | Promise<Response> {
  const { agents, bus, feed, presence, report, streams } = services;
  const { id } = context.get('agent');
  const token = context.get('token');
  return streamEvents(
    context,
    async (queue) => {
      const stopFeed = feed.subscribe((event) => queue.push({ data: event }));
      const check = () =>
        void agents.bySession(token).then((agent) => {
          if (!agent) queue.end();
        }, report);
      const timer = setInterval(check, SESSION_CHECK_MS);
      const stopBus = bus.subscribe((signal) => {
        if (signal.type === 'agent' && signal.agentId === id) check();
      });
      const stop = () => {
        stopFeed();
        stopBus();
        clearInterval(timer);
      };
      try {
        const leave = await presence.arrive(id);
        return () => {
          stop();
          leave();
        };
      } catch (error) {
        stop();
        throw error;
      }
    },
    streams,
  );
}
