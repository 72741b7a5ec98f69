import type { SlotProps } from '../../contract/plugin';
import { useStyles } from '../../ui/useStyles';
import card from '../../ui/card/card.css?inline';
import styles from './chat.css?inline';
import type { ChatModel } from './model';

/** While a person is awaited or there: the place in the queue, and the way out. */
export function StatusCard({ model, context }: SlotProps<ChatModel>) {
  const element = useStyles<HTMLDivElement>(card, styles);
  const { t, conversation } = context;
  const phase = conversation.phase.value;
  const position = model.position.value;
  if (phase !== 'waiting' && phase !== 'live') return <div ref={element} hidden />;
  const heading = position ? t('queue.heading', { count: position }) : t('queue.unknown');
  return (
    <div class={`status ${phase}`} ref={element}>
      {phase === 'waiting' && (
        <div>
          <b>{heading}</b>
          <small>{t('queue.note')}</small>
        </div>
      )}
      <button type="button" onClick={() => void model.end()}>
        {t(phase === 'live' ? 'live.end' : 'queue.leave')}
      </button>
    </div>
  );
}
