import { HomeScreen } from '../home/HomeScreen';
import { Header } from './Header';
import { Later } from './Later';
import type { ShellModel } from './ShellModel';

/** The panel's inside: header and the screen the shopper is on. */
export function Panel({ shell }: { readonly shell: ShellModel }) {
  const { screen } = shell.route.place.value;
  const owner = shell.active.value.find(({ plugin }) => plugin.screens?.[screen]);
  const title = owner?.plugin.screens?.[screen]?.title;
  return (
    <>
      <Header shell={shell} title={title && owner?.context.t(title)} />
      {screen === 'home' ? <HomeScreen shell={shell} /> : <Later shell={shell} view="ScreenView" />}
    </>
  );
}
