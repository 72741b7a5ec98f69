import type { PluginContext } from '../../contract/plugin';
import type { PrivacyKey } from './strings';

/** The shopper's say about suggestions. Where a yes would not count here, that is said, and only a no can be given. */
export function PersonalRow({ context }: { readonly context: PluginContext<PrivacyKey> }) {
  const { t, consent } = context;
  const { personal, canChoose } = consent;
  const isOn = personal.value === 'granted';
  const choose = (box: HTMLInputElement) => {
    const show = () => (box.checked = personal.peek() === 'granted');
    consent.choose(isOn ? 'denied' : 'granted').then(show, show);
  };
  return (
    <label>
      <span>
        {t('personal')}
        <small>{t(canChoose.value ? 'personal.note' : 'personal.elsewhere')}</small>
      </span>
      {(canChoose.value || isOn) && (
        <input
          class="directed"
          type="checkbox"
          role="switch"
          checked={isOn}
          onChange={(event) => choose(event.currentTarget)}
        />
      )}
    </label>
  );
}
