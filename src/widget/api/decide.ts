import type { Services } from '../services/startServices';

/** The merchant's page speaks for the shopper; what is not `granted` is a no. Resolves when it holds. */
export async function decide({ consent, mark }: Services, level: string): Promise<void> {
  mark(({ note }) => note({ consent: level }));
  await consent.choose(level === 'granted' ? level : 'denied', 'merchant');
}
