import type { SlotProps } from '../../contract/plugin';
import { useStyles } from '../../ui/useStyles';
import type { SuggestionsModel } from './model';
import { Rail } from './Rail';
import styles from './suggestions.css?inline';

/** On the home screen: what fits the page the shopper is on. */
export function HomeRail({ model, context }: SlotProps<SuggestionsModel>) {
  const element = useStyles<HTMLDivElement>(styles);
  const items = model.rail.value ?? [];
  return (
    <div ref={element}>
      {items.length > 0 && <Rail items={items} heading={context.t('rail')} model={model} context={context} />}
    </div>
  );
}
