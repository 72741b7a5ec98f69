import { databaseExists } from './databaseExists';

/**
 * Deletes what is kept of everybody who had signed in here, but for the one with that id; a guest's part stays.
 * Other tabs forget it too. Opens nothing where there is no database. Never rejects.
 */
export async function forgetShoppers(shop: string, keep: string | null): Promise<void> {
  try {
    if (!(await databaseExists(shop))) return;
    const { createPartition } = await import('./createPartition');
    const { sweep } = await import('./sweep');
    const partition = createPartition({
      name: shop,
      shopper: keep,
      keepDays: {},
      now: Date.now,
      createId: () => '',
      mayCreate: () => false,
      onGone() {},
    });
    const { name, today, within, tell, dispose } = partition;
    const gone = await within('readwrite', (store) => sweep(store, { name, isAlone: true }, today()));
    gone?.forEach(tell);
    dispose();
  } catch {
    // The code could not be fetched.
  }
}
