import { useEffect } from 'preact/hooks';
import type { SlotProps } from '../../contract/plugin';
import { useStyles } from '../../ui/useStyles';
import card from '../../ui/card/card.css?inline';
import type { BringAlongModel } from './createBringAlong';
import styles from './guest.css?inline';

/** Asks once; neither answer is louder than the other. */
export function BringAlongCard({ model, context }: SlotProps<BringAlongModel>) {
  const element = useStyles<HTMLDivElement>(card, styles);
  const { t } = context;
  const { messages, days } = model.holding;
  const isLeft = model.state.value === 'left';
  useEffect(() => {
    // The button that had it is gone.
    if (isLeft) element.current?.focus();
  }, [isLeft]);
  return (
    <div class="card guest" tabIndex={-1} ref={element}>
      <p role="status">{isLeft && t('left', { count: days })}</p>
      {!isLeft && (
        <div role="group" aria-label={t('title')}>
          <b>{t('title')}</b>
          <p>{messages ? t('note', { count: messages }) : t('draft')}</p>
          <div>
            <button type="button" disabled={model.state.value === 'coming'} onClick={model.bring}>
              {t('bring')}
            </button>
            <button type="button" onClick={model.leave}>
              {t('leave')}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
