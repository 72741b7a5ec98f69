import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { ScreenProps } from '../../contract/plugin';
import card from '../../ui/card/card.css?inline';
import { Icon } from '../../ui/Icon';
import { useStyles } from '../../ui/useStyles';
import { ChoiceRows } from './ChoiceRows';
import { EraseDialog } from './EraseDialog';
import type { Group } from './groups';
import { HeldList } from './HeldList';
import { DOWNLOAD, TRASH } from './icons';
import { createPrivacyModel } from './model';
import styles from './privacy.css?inline';

/** What is kept on this device and at the shop, and everything one may do with it. */
export function PrivacyScreen({ context, params }: ScreenProps<null>) {
  const element = useStyles<HTMLDivElement>(card, styles);
  const model = useMemo(() => createPrivacyModel(context), [context]);
  /** What the dialog asks about: one group, or everything. */
  const asked = useSignal<Group | 'all' | null>(null);
  const status = useRef<HTMLDivElement>(null);
  const { t } = context;
  const { said } = Object(params) as { readonly said?: unknown };
  useEffect(() => {
    void model.load();
    return model.dispose;
  }, [model]);
  // After everything was erased this screen is a new one, and what had focus is gone.
  useEffect(() => {
    if (said) status.current?.focus();
  }, []);

  const groups = model.groups.value;
  const hasAnything = Boolean(groups?.length) || Boolean(context.adapter.privacy);
  const close = () => {
    asked.value = null;
  };
  return (
    <div ref={element} class="privacy">
      <div>
        <ChoiceRows context={context} onChange={() => void model.load()} />
        <HeldList model={model} context={context} onErase={(group) => (asked.value = group)} />
        <div ref={status} role="status" tabIndex={-1}>
          {typeof said === 'string' && <p class="note">{said}</p>}
        </div>
        {hasAnything && (
          <div class="two">
            <button
              class="outline"
              type="button"
              disabled={model.busy.value !== null}
              onClick={() => void model.saveCopy()}
            >
              <Icon d={DOWNLOAD} />
              {t(model.busy.value === 'copy' ? 'copying' : 'copy')}
            </button>
            <button class="outline bad" type="button" onClick={() => (asked.value = 'all')}>
              <Icon d={TRASH} />
              {t('erase.all')}
            </button>
          </div>
        )}
      </div>
      {asked.value && (
        <EraseDialog
          model={model}
          context={context}
          group={asked.value === 'all' ? null : asked.value}
          onKeep={close}
          onErased={close}
        />
      )}
    </div>
  );
}
