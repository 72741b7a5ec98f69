import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { PluginContext } from '../../contract/plugin';
import type { Group } from './groups';
import type { PrivacyModel } from './model';
import type { PrivacyKey } from './strings';
import { useModal } from './useModal';

interface EraseDialogProps {
  readonly model: PrivacyModel;
  readonly context: PluginContext<PrivacyKey>;
  /** Null: everything. */
  readonly group: Group | null;
  readonly onKeep: () => void;
  readonly onErased: () => void;
}

/** Says what goes and what stays, and asks once more. */
export function EraseDialog(props: EraseDialogProps) {
  const { model, context, group, onKeep } = props;
  const { t, shop } = context;
  const sheet = useRef<HTMLDivElement>(null);
  useModal(sheet);
  const what = (group ? [group] : (model.groups.value ?? [])).map(({ name, entries }) =>
    t(`${name}.count`, { count: entries.length }),
  );
  const list = new Intl.ListFormat(shop.locale).format(what);
  return (
    <div class="veil">
      <div
        class="sheet"
        ref={sheet}
        role="alertdialog"
        aria-modal="true"
        aria-labelledby="erase-title"
        aria-describedby="erase-what"
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // The panel would close.
          event.stopPropagation();
          onKeep();
        }}
      >
        <h3 class="title" id="erase-title">
          {t(group ? 'erase.one.title' : 'erase.title')}
        </h3>
        <p id="erase-what">{what.length > 0 ? t('erase.what', { what: list }) : t('held.none')}</p>
        <EraseForm {...props} />
      </div>
    </div>
  );
}

/** Whether the shop's side is asked too, and the two ways out; a third when it does not answer. */
function EraseForm({ model, context, group, onKeep, onErased }: EraseDialogProps) {
  const { t, adapter } = context;
  const named = { shop: context.shop.name };
  const alsoShop = useSignal(false);
  const hasFailed = useSignal(false);
  const erase = async (server: boolean) => {
    const isDone = await model.erase(group ? { kinds: group.kinds } : { server });
    if (isDone) onErased();
    hasFailed.value = !isDone;
  };
  return (
    <>
      {!group && !adapter.privacy && <p>{t('erase.alone', named)}</p>}
      {!group && adapter.privacy && (
        <label class="also">
          <input
            type="checkbox"
            checked={alsoShop.value}
            onChange={(event) => (alsoShop.value = event.currentTarget.checked)}
          />
          <span>{t('erase.server', named)}</span>
        </label>
      )}
      <div role="alert">{hasFailed.value && <p class="note wrong-note">{t('erase.failed', named)}</p>}</div>
      <button
        class="danger"
        type="button"
        disabled={model.busy.value !== null}
        onClick={() => void erase(alsoShop.value)}
      >
        {t(model.busy.value ? 'erasing' : hasFailed.value ? 'retry' : 'erase')}
      </button>
      {hasFailed.value && (
        <button class="outline" type="button" onClick={() => void erase(false)}>
          {t('erase.hereOnly')}
        </button>
      )}
      <button class="outline" type="button" onClick={onKeep}>
        {t('keep')}
      </button>
    </>
  );
}
