import { useSignal } from '@preact/signals';
import type { ScreenProps } from '../../contract/plugin';
import type { Product } from '../../contract/types';
import { createFormat } from '../../lib/createFormat';
import { useStyles } from '../../ui/useStyles';
import type { SuggestionsModel } from './model';
import { ProductCard } from './ProductCard';
import { sayWhy } from './sayWhy';
import styles from './suggestions.css?inline';
import { useProductSearch } from './useProductSearch';

/** A search over the catalog; before anything is typed, the suggestions. */
export function ProductScreen({ model, context }: ScreenProps<SuggestionsModel>) {
  const element = useStyles<HTMLDivElement>(styles);
  const { t } = context;
  const text = useSignal('');
  const wanted = text.value.trim();
  const { found, again } = useProductSearch(model, context.conversation.maskUnfinished(wanted));
  const format = createFormat(context.shop.locale, context.clock.now);
  const result = found.value;
  const suggested = wanted ? [] : (model.rail.value ?? []);
  const products = Array.isArray(result)
    ? (result as readonly Product[])
    : suggested.map(({ product }) => product);
  return (
    <div ref={element}>
      <input
        class="filter"
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        value={text}
        onInput={(event) => (text.value = event.currentTarget.value)}
      />
      <div role="status">
        {wanted && Array.isArray(result) && result.length === 0 && <p class="note">{t('empty')}</p>}
        {result === 'failed' && (
          <p class="note">
            {t('failed')}{' '}
            <button class="link" type="button" onClick={again}>
              {t('retry')}
            </button>
          </p>
        )}
        {wanted && result === null && <div class="skeleton" />}
      </div>
      <ul class="grid">
        {products.map((product) => {
          const suggestion = suggested.find((each) => each.product === product);
          const why = suggestion && sayWhy(suggestion, t);
          return (
            <li key={product.id}>
              <ProductCard product={product} model={model} t={t} format={format} {...(why && { why })} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
