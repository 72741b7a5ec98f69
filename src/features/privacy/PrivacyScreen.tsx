import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { ScreenProps, Translate } from '../../contract/plugin';
import card from '../../ui/card/card.css?inline';
import { Icon } from '../../ui/Icon';
import { useStyles } from '../../ui/useStyles';
import { EraseDialog } from './EraseDialog';
import type { Group } from './groups';
import { HeldList } from './HeldList';
import { createPrivacyModel, type PrivacyModel } from './model';
import { PersonalRow } from './PersonalRow';
import styles from './privacy.css?inline';
import type { PrivacyKey } from './strings';

/* Path data from Lucide (ISC licence), simplified. */
const DOWNLOAD = 'M12 4v11m-5-5 5 5 5-5M5 20h14';
const TRASH = 'M4 6h16M9 6V3h6v3M6 6l1 15h10l1-15M10 10v7M14 10v7';

/** What is kept on this device and at the shop, and everything one may do with it. */
export function PrivacyScreen({ context, params }: ScreenProps<null>) {
  const element = useStyles<HTMLDivElement>(card, styles);
  const model = useMemo(() => createPrivacyModel(context), [context]);
  /** What the dialog asks about: one group, or everything. */
  const asked = useSignal<Group | 'all' | null>(null);
  const opener = useRef<HTMLElement>(null);
  const status = useRef<HTMLDivElement>(null);
  const { t, adapter, consent } = context;
  const { said } = Object(params) as { readonly said?: unknown };
  const groups = model.groups.value;
  const ask = ({ currentTarget }: Event, what: Group | 'all') => {
    opener.current = currentTarget as HTMLElement;
    asked.value = what;
  };
  useEffect(() => model.dispose, [model]);
  useEffect(() => void model.load(), [model, consent.log.value]);
  useEffect(() => {
    // What had focus may be gone with what was erased.
    if (!asked.value) (opener.current?.isConnected ? opener.current : said ? status.current : null)?.focus();
  }, [asked.value]);
  return (
    <div ref={element} class="privacy">
      <div inert={Boolean(asked.value)}>
        <h3>{t('decide')}</h3>
        <div class="card list">
          <p>
            <span>{t('needed')}</span>
            <small>{t('always')}</small>
          </p>
          <PersonalRow context={context} />
        </div>
        <h3>{t('held')}</h3>
        {groups && <HeldList groups={groups} context={context} onErase={ask} />}
        {groups === undefined && <p class="note">{t('failed')}</p>}
        <div ref={status} role="status" tabIndex={-1}>
          {typeof said === 'string' && <p class="note">{said}</p>}
        </div>
        {(groups?.[0] || adapter.privacy) && (
          <CopyAndErase model={model} t={t} onErase={(event) => ask(event, 'all')} />
        )}
      </div>
      {asked.value && (
        <EraseDialog
          model={model}
          context={context}
          isAll={asked.value === 'all'}
          groups={asked.value === 'all' ? (groups ?? []) : [asked.value]}
          onClose={() => (asked.value = null)}
        />
      )}
    </div>
  );
}

interface CopyAndEraseProps {
  readonly model: PrivacyModel;
  readonly t: Translate<PrivacyKey>;
  onErase(event: Event): void;
}

function CopyAndErase({ model, t, onErase }: CopyAndEraseProps) {
  return (
    <div class="two">
      <button
        class="outline"
        type="button"
        disabled={model.isBusy.value}
        onClick={() => void model.saveCopy()}
      >
        <Icon d={DOWNLOAD} />
        {t('copy')}
      </button>
      <button class="outline bad" type="button" onClick={onErase}>
        <Icon d={TRASH} />
        {t('erase.all')}
      </button>
    </div>
  );
}
