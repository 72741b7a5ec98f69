import type { PluginContext } from '../../contract/plugin';
import type { FaqEntry } from '../../contract/types';

const FOLLOW_UPS = ['track', 'handoff'] as const;

interface FollowUpProps {
  readonly entry: FaqEntry;
  readonly context: PluginContext;
}

/** The button an answer offers, where the merchant named a screen that exists here. */
export function FollowUp({ entry, context }: FollowUpProps) {
  const screen = FOLLOW_UPS.find((known) => known === entry.intent);
  if (!screen || (screen === 'track' && !context.adapter.orders)) return null;
  return (
    <button class="chip follow" type="button" onClick={() => context.navigate(screen)}>
      {context.t(`follow.${screen}`)}
    </button>
  );
}
