import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Product } from '../../../src/contract/types';
import type { DeskContext } from '../DeskContext';

interface ProductPickerProps extends DeskContext {
  onPick(productId: string): void;
}

/** Finds a product to send as a card. */
export function ProductPicker({ model, t, format, onPick }: ProductPickerProps) {
  const text = useSignal('');
  const found = useSignal<readonly Product[]>([]);
  const wanted = text.value.trim();
  useEffect(() => {
    let isCurrent = true;
    if (!wanted) found.value = [];
    else {
      model.products({ q: wanted }).then(
        ({ items }) => isCurrent && (found.value = items),
        () => {},
      );
    }
    return () => {
      isCurrent = false;
    };
  }, [wanted]);
  return (
    <div class="picker">
      <input
        type="search"
        aria-label={t('searchProducts')}
        placeholder={t('searchProducts')}
        value={text}
        onInput={(event) => (text.value = event.currentTarget.value)}
      />
      {found.value.length > 0 && (
        <ul>
          {found.value.map(({ id, title, price, imageUrl }) => (
            <li key={id}>
              <button type="button" onClick={() => (onPick(id), (text.value = ''))}>
                {imageUrl && <img src={imageUrl} alt="" width="32" height="40" />}
                <span>{title}</span> {format.money(price)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
