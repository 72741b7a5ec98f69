import type { Services } from '../services/startServices';

/** The merchant's page speaks for the shopper. Resolves when it holds; a word that is neither is named, and changes nothing. */
export async function decide({ consent, mark }: Services, level: unknown): Promise<void> {
  if (level !== 'granted' && level !== 'denied') {
    console.warn(`[shopbell] consent takes 'granted' or 'denied'; nothing was changed.`);
    return;
  }
  mark(({ note }) => note({ consent: level }));
  await consent.choose(level, 'merchant');
}
