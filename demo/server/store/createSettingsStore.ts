import type { ContactWay, Incident, OpeningHours } from '../../../src/contract/types';
import type { Sql } from './Sql';

/** What the merchant sets at run time; `GET /contact` and `GET /availability` tell it to shoppers. */
export interface ShopSettings {
  /** In the order in which they are shown. */
  readonly contact: readonly ContactWay[];
  /** When people answer in the chat. */
  readonly opening?: OpeningHours;
  /** Shown as a banner as long as it is there. */
  readonly incident?: Incident;
}

export interface SettingsStore {
  read(): Promise<ShopSettings>;
  /** Replaces all of them. */
  write(settings: ShopSettings): Promise<void>;
}

const NOTHING_SET: ShopSettings = { contact: [] };

/** The merchant's settings, read from the database each time: all instances know a new one at once. */
export function createSettingsStore(sql: Sql): SettingsStore {
  return {
    async read() {
      const [row] = await sql.query<{ value: ShopSettings }>('select value from settings');
      return row?.value ?? NOTHING_SET;
    },
    async write(settings) {
      await sql.query(
        `insert into settings (value) values ($1)
         on conflict (id) do update set value = excluded.value, updated_at = now()`,
        [JSON.stringify(settings)],
      );
    },
  };
}
