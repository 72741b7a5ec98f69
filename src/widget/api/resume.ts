import type { ResumeMark } from '../../contract/host';
import { SCREENS } from '../../contract/names';
import type { VerbPorts } from './createVerbs';

const LEFT_LONG_AGO_MS = 30 * 60 * 1000;
/** Where the panel covers the page, the shopper who went on to it wants to see it. */
const COVERS_PAGE = '(max-width:640px)';

/**
 * On a later page: what waits goes on by the services alone; a panel left open just now is opened again. Where
 * nothing waits but a consent tool's word, only that is listened for, until the shopper opens the panel.
 */
export async function resume({ left, watch, identify }: ResumeMark, ports: VerbPorts): Promise<void> {
  const { services, session, move, host, events } = ports;
  if (watch && session.identity.peek()?.id === identify) {
    const { watchConsent } = await import('../services/consent/watchConsent');
    const stop = await watchConsent({ host, events, shopper: identify ?? null });
    void services.first.then(stop);
    return;
  }
  await services.get();
  if (!left || Date.now() - left.at > LEFT_LONG_AGO_MS || matchMedia(COVERS_PAGE).matches) return;
  // Other screens are about something that is not kept.
  move('open', [SCREENS.includes(left.screen) ? left.screen : 'home']);
}
