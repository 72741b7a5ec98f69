import { HomeScreen } from '../home/HomeScreen';
import { Header } from './Header';
import { LazyView } from './LazyView';
import type { ShellModel } from './ShellModel';

const loadConversation = async () =>
  (await import('../conversation/ConversationScreen')).ConversationScreen as never;

/** The panel's inside: header and the screen the shopper is on. */
export function Panel({ shell }: { readonly shell: ShellModel }) {
  const { screen, params } = shell.route.place.value;
  const owner = shell.active.value.find(({ plugin }) => plugin.screens?.[screen]);
  const definition = owner?.plugin.screens?.[screen];
  return (
    <>
      <Header shell={shell} title={owner && definition && owner.context.t(definition.title)} />
      {screen === 'home' && <HomeScreen shell={shell} />}
      {screen === 'chat' && <LazyView key="chat" shell={shell} load={loadConversation} props={{ shell }} />}
      {owner && definition && (
        <div class="screen" key={screen}>
          <LazyView
            shell={shell}
            load={definition.load}
            props={{ model: owner.model, context: owner.context, params }}
          />
        </div>
      )}
      {screen !== 'home' && screen !== 'chat' && !owner && (
        <div class="screen">
          <div class="skeleton" />
        </div>
      )}
    </>
  );
}
