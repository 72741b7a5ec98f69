import type { Services } from '../services/startServices';

/** The merchant's page speaks for the shopper; what is not `granted` is a no. Resolves when it holds. */
export async function decide({ consent, noteConsent }: Services, level: string): Promise<void> {
  noteConsent(level);
  await consent.choose(level === 'granted' ? level : 'denied', 'merchant');
}
