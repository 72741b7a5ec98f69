import { useSignal } from '@preact/signals';
import { shopperName } from '../DeskContext';
import type { ThreadProps } from './Thread';

/** Whose conversation it is, and what can be done with it: take it, or close it after one question. */
export function ThreadHead({ model, t, thread }: ThreadProps) {
  const { conversation } = thread;
  const { id, packet, status, agent } = conversation;
  const asksToClose = useSignal(false);
  const isOpen = status !== 'closed';
  const isMine = agent?.id === model.agent.id;
  return (
    <>
      <header>
        <button type="button" class="back" onClick={() => model.choose(null)}>
          {t('back')}
        </button>
        <div>
          <h1>{shopperName(conversation, t)}</h1>
          <p>{[packet.pageTitle, packet.locale].filter(Boolean).join(' · ')}</p>
        </div>
        {isOpen && !isMine && (
          <button type="button" class="primary" data-key="t" onClick={() => void model.take(id)}>
            {t('take')} <kbd>T</kbd>
          </button>
        )}
        {isOpen && isMine && (
          <button type="button" data-key="e" onClick={() => (asksToClose.value = true)}>
            {t('close')} <kbd>E</kbd>
          </button>
        )}
      </header>
      {asksToClose.value && isOpen && (
        <div class="ask" role="alertdialog" aria-label={t('closeSure')}>
          <p>{t('closeSure')}</p>
          <button type="button" class="primary" onClick={() => model.close(id)}>
            {t('close')}
          </button>
          <button type="button" onClick={() => (asksToClose.value = false)}>
            {t('keep')}
          </button>
        </div>
      )}
      {model.takeRefused.value && <p class="notice">{t('takenByOther', { name: agent?.name ?? '' })}</p>}
    </>
  );
}
