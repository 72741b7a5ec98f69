import { ConversationScreen } from '../conversation/ConversationScreen';
import { LazyView } from './LazyView';
import type { ShellModel } from './ShellModel';
import { Slot } from './Slot';

/** The screen the shopper is on, where it is not home: the conversation, or one that a running feature has. */
export function ScreenView({ shell }: { readonly shell: ShellModel }) {
  const { screen, params } = shell.route.place.value;
  if (screen === 'chat') return <ConversationScreen shell={shell} />;
  const owner = shell.active.value.find(({ plugin }) => plugin.screens?.[screen]);
  const definition = owner?.plugin.screens?.[screen];
  return (
    <div class="screen" key={screen}>
      <Slot shell={shell} name={screen} />
      {owner && definition ? (
        <LazyView
          shell={shell}
          load={definition.load}
          props={{ model: owner.model, context: owner.context, params }}
        />
      ) : (
        <div class="skeleton" />
      )}
    </div>
  );
}
