import type { SlotProps } from '../../contract/plugin';
import { useStyles } from '../../ui/useStyles';
import card from '../../ui/card/card.css?inline';
import styles from './chat.css?inline';
import { ContactWays } from './ContactWays';
import type { ChatModel } from './model';

/** On the home screen while the shop does not answer: the ways the merchant named. */
export function TroubleWays({ model, context }: SlotProps<ChatModel>) {
  const element = useStyles<HTMLDivElement>(card, styles);
  const ways = model.ways.value;
  const isNeeded = context.health.value === 'trouble' && ways.length > 0;
  return (
    <div ref={element}>
      {isNeeded && (
        <>
          <p class="group-title">{context.t('ways.only')}</p>
          <ContactWays ways={ways} t={context.t} />
        </>
      )}
    </div>
  );
}
