import type { Widget } from '../../contract/host';
import type { Services } from '../services/startServices';

/** On a later page: what waits goes on by the services alone; a panel that was left open is opened again. */
export async function resume({ wasOpen }: Services, move: Widget['call']): Promise<void> {
  const screen = await wasOpen();
  if (screen) move('open', [screen]);
}
