import { BACK } from '../../ui/icons/shell';
import { Icon } from '../../ui/Icon';
import type { ShellKey } from '../../locales/en/shell';
import type { Translate } from '../../contract/plugin';
import { LazyView } from '../shell/LazyView';
import type { RunningFeature } from './startFeature';

interface InlineStageProps {
  readonly running: RunningFeature;
  /** The screen that one cannot go back from; the feature's slot `inline` when absent. */
  readonly first: string | undefined;
  readonly t: Translate<ShellKey>;
}

/** What a feature shows outside of the panel: its slot `inline`, or its screens one after the other. */
export function InlineStage({ running, first, t }: InlineStageProps) {
  const { plugin, model, context, route } = running;
  const { screen, params } = route.place.value;
  const shell = { t };
  const slot = plugin.slots?.['inline'];
  if (!first)
    return slot ? <LazyView shell={shell} load={slot} props={{ model, context }} fallback={null} /> : null;
  const definition = plugin.screens?.[screen];
  return (
    <>
      {screen !== first && (
        <button class="inline-back" type="button" onClick={route.back}>
          <Icon d={BACK} directed />
          {t('action.back')}
        </button>
      )}
      {definition && (
        <LazyView key={screen} shell={shell} load={definition.load} props={{ model, context, params }} />
      )}
    </>
  );
}
