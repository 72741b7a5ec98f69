import { useSignal } from '@preact/signals';
import type { PluginContext } from '../../contract/plugin';
import { takeFocus } from './takeFocus';
import type { Group } from './groups';
import type { PrivacyModel } from './model';
import type { PrivacyKey } from './strings';

interface EraseDialogProps {
  readonly model: PrivacyModel;
  readonly context: PluginContext<PrivacyKey>;
  /** What is asked about. */
  readonly groups: readonly Group[];
  /** The shop may be asked too. */
  readonly isAll: boolean;
  readonly onClose: () => void;
}

/** Says what goes and what stays, and asks once more; when the shop does not answer, there is a third way out. */
export function EraseDialog({ model, context, groups, isAll, onClose }: EraseDialogProps) {
  const { t, adapter, shop } = context;
  const named = { shop: shop.name };
  const alsoShop = useSignal(false);
  const hasFailed = useSignal(false);
  const erase = async (server: boolean) => {
    const kinds = groups.flatMap((group) => group.kinds);
    if (await model.erase(isAll ? { server } : { kinds })) onClose();
    else hasFailed.value = true;
  };
  const what = groups.map(({ name, entries }) => `${t(name)} (${entries.length})`);
  const button = (style: string, label: PrivacyKey, run: () => unknown) => (
    <button class={style} type="button" disabled={model.isBusy.value} onClick={() => void run()}>
      {t(label)}
    </button>
  );
  return (
    <div class="veil">
      <div
        role="alertdialog"
        aria-labelledby="erase-title"
        aria-describedby="erase-what"
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // The panel would close.
          event.stopPropagation();
          onClose();
        }}
      >
        <p class="title" id="erase-title">
          {t('erase.title')}
        </p>
        <p id="erase-what">
          {what[0]
            ? t('erase.what', { what: new Intl.ListFormat(shop.locale).format(what) })
            : t('held.none')}
        </p>
        {isAll &&
          (adapter.privacy ? (
            <label>
              <input
                type="checkbox"
                checked={alsoShop.value}
                onChange={(event) => (alsoShop.value = event.currentTarget.checked)}
              />
              {t('erase.server', named)}
            </label>
          ) : (
            <p>{t('erase.alone', named)}</p>
          ))}
        <div role="alert">{hasFailed.value && <p class="note bad">{t('erase.failed', named)}</p>}</div>
        {button('outline danger', 'erase', () => erase(alsoShop.value))}
        {hasFailed.value && button('outline', 'erase.hereOnly', () => erase(false))}
        <button class="outline" type="button" ref={takeFocus} onClick={onClose}>
          {t('keep')}
        </button>
      </div>
    </div>
  );
}
