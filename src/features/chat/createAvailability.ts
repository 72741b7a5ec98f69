import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { PluginContext } from '../../contract/plugin';
import { CONTACT_KINDS, type ContactKind } from '../../contract/types/contact';
import type { Availability, ContactWay, KnownWay } from '../../contract/types';
import type { ChatKey } from './strings';

const SECONDS_A_MINUTE = 60;

export interface Reach {
  /** Null until known, or when there is no agent system. */
  readonly availability: ReadonlySignal<Availability | null>;
  /** What the merchant named on the tag, else what the backend names. */
  readonly ways: ReadonlySignal<readonly KnownWay[]>;
  /** Asks anew, and says the answer in the header while the bot speaks. */
  load(): Promise<void>;
}

const isKnown = (way: ContactWay): way is KnownWay => CONTACT_KINDS.includes(way.kind as ContactKind);

/** Whether a person can be reached, how soon, and by which other ways. */
export function createAvailability(context: PluginContext<ChatKey>, botSpeaks: () => boolean): Reach {
  const { adapter, call, conversation, shop, t } = context;
  const availability = signal<Availability | null>(null);
  const ways = signal<readonly KnownWay[]>(shop.contactWays);
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
      const list = await adapter.contact?.ways(call()).catch(() => null);
      ways.value = list?.items.filter(isKnown) ?? [];
    },
  };
}
