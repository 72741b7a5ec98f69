import { useSignal } from '@preact/signals';
import type { Translate } from '../../../src/contract/plugin';
import type { DeskKey } from '../locales/en';

interface FileProps {
  readonly name: string;
  readonly t: Translate<DeskKey>;
  load(): Promise<Blob>;
}

/** A file that somebody sent: by its name, saved when wanted, never shown on the desk's own page. */
export function FileButton({ name, t, load }: FileProps) {
  const hasFailed = useSignal(false);
  const save = async () => {
    try {
      const url = URL.createObjectURL(await load());
      const link = document.createElement('a');
      Object.assign(link, { href: url, download: name });
      link.click();
      URL.revokeObjectURL(url);
      hasFailed.value = false;
    } catch {
      hasFailed.value = true;
    }
  };
  return (
    <p class="bubble">
      <button type="button" onClick={() => void save()}>
        {t('save', { name })}
      </button>
      <span role="alert">{hasFailed.value && t('noServer')}</span>
    </p>
  );
}
