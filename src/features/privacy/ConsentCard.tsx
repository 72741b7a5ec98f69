import { useSignal } from '@preact/signals';
import type { ConsentLevel } from '../../contract/consent';
import type { ViewProps } from '../../contract/plugin';
import { safeUrl } from '../../lib/safeUrl';
import card from '../../ui/card/card.css?inline';
import { useStyles } from '../../ui/useStyles';
import styles from './privacy.css?inline';
import { takeFocus } from './takeFocus';

/** Asks whether the personal tier may be used, where something needs it and nobody has decided; two equal answers. */
export function ConsentCard({ context }: ViewProps<unknown>) {
  const element = useStyles<HTMLDivElement>(card, styles);
  const outcome = useSignal('');
  const { t, consent, navigate, shop } = context;
  const { noticeUrl, isNeeded, canChoose, personal } = consent;
  const isAsked = isNeeded.value && canChoose.value && personal.value === 'unknown';
  const hasFailed = outcome.value === 'failed';
  const notice = noticeUrl && safeUrl(noticeUrl, location.href);
  const answer = (level: ConsentLevel, label: string) => (
    <button
      class="outline"
      type="button"
      onClick={() =>
        void consent.choose(level).then(
          () => (outcome.value = level),
          () => (outcome.value = 'failed'),
        )
      }
    >
      {t(label)}
    </button>
  );
  return (
    <div ref={element} class="privacy">
      {outcome.value && !hasFailed ? (
        // The button that had the focus is gone.
        <p class="note" ref={takeFocus} tabIndex={-1}>
          {t(outcome.value)}
        </p>
      ) : (
        isAsked && (
          <section class="card" aria-labelledby="consent-title">
            <h3 id="consent-title">{t('consent.title')}</h3>
            <small>{t('consent.note', { shop: shop.name })}</small>
            <div class="two">
              {answer('granted', 'consent.yes')}
              {answer('denied', 'consent.no')}
            </div>
            <p role="alert">{hasFailed && t('failed')}</p>
            <div class="two">
              <button class="link" type="button" onClick={() => navigate('privacy')}>
                {t('consent.kept')}
              </button>
              {notice && (
                <a class="link" href={notice} target="_blank" rel="noopener">
                  {t('consent.notice')}
                </a>
              )}
            </div>
          </section>
        )
      )}
    </div>
  );
}
