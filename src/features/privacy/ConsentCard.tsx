import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ConsentLevel } from '../../contract/consent';
import type { ViewProps } from '../../contract/plugin';
import { safeUrl } from '../../lib/safeUrl';
import card from '../../ui/card/card.css?inline';
import { useStyles } from '../../ui/useStyles';
import styles from './consent.css?inline';

/** Asks whether the personal tier may be used, where something needs it and nobody has decided; two equal answers. */
export function ConsentCard({ context }: ViewProps<unknown>) {
  const element = useStyles<HTMLDivElement>(card, styles);
  const said = useRef<HTMLParagraphElement>(null);
  const outcome = useSignal<ConsentLevel | 'failed' | null>(null);
  const { t, consent, navigate, shop } = context;
  const isAsked = consent.isNeeded.value && consent.canChoose.value && consent.personal.value === 'unknown';
  const notice = consent.noticeUrl && safeUrl(consent.noticeUrl, location.href);
  const isAnswered = outcome.value === 'granted' || outcome.value === 'denied';
  const choose = (level: ConsentLevel) =>
    consent.choose(level).then(
      () => (outcome.value = level),
      () => (outcome.value = 'failed'),
    );
  // The button that had the focus is gone.
  useEffect(() => {
    if (isAnswered) said.current?.focus();
  }, [isAnswered]);
  const answer = (level: ConsentLevel, label: string) => (
    <button class="outline" type="button" onClick={() => void choose(level)}>
      {t(label)}
    </button>
  );
  return (
    <div ref={element}>
      {isAnswered && (
        <p class="note" ref={said} tabIndex={-1}>
          {t(`consent.${outcome.value}`)}
        </p>
      )}
      {!isAnswered && isAsked && (
        <section class="card consent" aria-labelledby="consent-title">
          <h3 id="consent-title">{t('consent.title')}</h3>
          <p>{t('consent.note', { shop: shop.name })}</p>
          <div>
            {answer('granted', 'consent.yes')}
            {answer('denied', 'consent.no')}
          </div>
          <p role="alert">{outcome.value === 'failed' && t('consent.failed')}</p>
          <ul>
            <li>
              <button type="button" onClick={() => navigate('privacy')}>
                {t('consent.kept')}
              </button>
            </li>
            {notice && (
              <li>
                <a href={notice} target="_blank" rel="noopener">
                  {t('consent.notice')}
                </a>
              </li>
            )}
          </ul>
        </section>
      )}
    </div>
  );
}
