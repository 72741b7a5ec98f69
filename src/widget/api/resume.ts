import type { ResumeMark, Widget } from '../../contract/host';
import { SCREENS } from '../../contract/names';

const LEFT_LONG_AGO_MS = 30 * 60 * 1000;
/** Where the panel covers the page, the shopper who went on to it wants to see it. */
const COVERS_PAGE = '(max-width:640px)';

/** On a later page: what waits goes on by the services alone; a panel left open just now is opened again. */
export function resume({ left }: ResumeMark, move: Widget['call']): void {
  if (!left || Date.now() - left.at > LEFT_LONG_AGO_MS || matchMedia(COVERS_PAGE).matches) return;
  // Other screens are about something that is not kept.
  move('open', [SCREENS.includes(left.screen) ? left.screen : 'home']);
}
