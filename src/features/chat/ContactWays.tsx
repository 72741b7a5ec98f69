import type { Translate } from '../../contract/plugin';
import type { KnownWay } from '../../contract/types';
import { safeUrl } from '../../lib/safeUrl';
import { Icon } from '../../ui/Icon';
import { MAIL, PHONE, SPEECH } from './icons';
import type { ChatKey } from './strings';
import { wayHref } from './wayHref';

const ICONS: Readonly<Record<string, string>> = { email: MAIL, phone: PHONE };

interface ContactWaysProps {
  readonly ways: readonly KnownWay[];
  readonly t: Translate<ChatKey>;
}

/** The ways to reach a person, as equals, each with its hours. */
export function ContactWays({ ways, t }: ContactWaysProps) {
  return (
    <ul class="card list">
      {ways.map((way) => {
        const href = safeUrl(wayHref(way) ?? '', 'about:blank');
        const inside = (
          <>
            <Icon d={ICONS[way.kind] ?? SPEECH} />
            <span>
              {way.value}
              <small>{[t(`way.${way.kind}`), way.hours].filter(Boolean).join(' · ')}</small>
            </span>
          </>
        );
        return (
          <li key={way.kind + way.value}>
            {href && !href.startsWith('about:') ? (
              <a href={href} target="_blank" rel="noopener noreferrer">
                {inside}
              </a>
            ) : (
              <p>{inside}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
