import type { PluginContext } from '../../contract/plugin';
import type { PrivacyKey } from './strings';

interface ChoiceRowsProps {
  readonly context: PluginContext<PrivacyKey>;
  /** What was decided is done. */
  readonly onChange: () => void;
}

/** What the shopper decides. Where a yes would not count here, that is said, and only a no can be given. */
export function ChoiceRows({ context, onChange }: ChoiceRowsProps) {
  const { t, consent } = context;
  const isOn = consent.personal.value === 'granted';
  const toggle = async () => {
    await consent.choose(isOn ? 'denied' : 'granted');
    onChange();
  };
  return (
    <>
      <p class="group-title">{t('decide')}</p>
      <ul class="card choices">
        <li>
          <div>
            {t('needed')}
            <small>{t('needed.note')}</small>
          </div>
          <small>{t('always')}</small>
        </li>
        <li>
          <div>
            <span id="privacy-personal">{t('personal')}</span>
            <small id="privacy-personal-note">
              {t(consent.canChoose.value ? 'personal.note' : 'personal.elsewhere')}
            </small>
          </div>
          {consent.canChoose.value || isOn ? (
            <button
              class="switch"
              type="button"
              role="switch"
              aria-checked={isOn}
              aria-labelledby="privacy-personal"
              aria-describedby="privacy-personal-note"
              onClick={() => void toggle()}
            >
              <i />
            </button>
          ) : (
            <small>{t(isOn ? 'on' : 'off')}</small>
          )}
        </li>
      </ul>
      <p class="muted">{t('personal.off')}</p>
    </>
  );
}
