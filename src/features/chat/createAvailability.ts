import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { PluginContext } from '../../contract/plugin';
import type { Availability, ContactWay } from '../../contract/types';
import type { ChatKey } from './strings';

const SECONDS_A_MINUTE = 60;

export interface Reach {
  /** Null until known, or when there is no agent system. */
  readonly availability: ReadonlySignal<Availability | null>;
  /** What the merchant named on the tag, else what the backend names. */
  readonly ways: ReadonlySignal<readonly ContactWay[]>;
  /** Asks anew, and says the answer in the header while the bot speaks. */
  load(): Promise<void>;
}

/** Whether a person can be reached, how soon, and by which other ways. */
export function createAvailability(context: PluginContext<ChatKey>, botSpeaks: () => boolean): Reach {
  const { adapter, call, conversation, shop, t } = context;
  const availability = signal<Availability | null>(null);
  const ways = signal<readonly ContactWay[]>(shop.contactWays);
  const say = ({ online, waitSeconds }: Availability) => {
    const count = waitSeconds && Math.max(1, Math.round(waitSeconds / SECONDS_A_MINUTE));
    const soon = count ? t('presence.botWait', { count }) : t('presence.bot');
    conversation.presence.value = { note: online ? soon : t('presence.away') };
  };
  return {
    availability,
    ways,
    async load() {
      const known = await adapter.chat?.availability(call()).catch(() => null);
      if (known) availability.value = known;
      if (availability.peek() && botSpeaks()) say(availability.peek()!);
      if (ways.peek().length > 0) return;
      ways.value = (await adapter.contact?.ways(call()).catch(() => null)) ?? [];
    },
  };
}
