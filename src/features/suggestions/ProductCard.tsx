import type { Translate } from '../../contract/plugin';
import type { Product } from '../../contract/types';
import type { Format } from '../../lib/createFormat';
import { safeUrl } from '../../lib/safeUrl';
import { Icon } from '../../ui/Icon';
import { CHECK, PLUS, STAR } from './icons';
import type { SuggestionsModel } from './model';
import type { SuggestionsKey } from './strings';
import { useSeen } from './useSeen';

interface ProductCardProps {
  readonly product: Product;
  /** Why it is there, in words. */
  readonly why?: string;
  readonly model: SuggestionsModel;
  readonly t: Translate<SuggestionsKey>;
  readonly format: Format;
}

/** Picture, price, rating, why, stock when it is short, and adding to the shop's cart. */
export function ProductCard({ product, why, model, t, format }: ProductCardProps) {
  const { title, price, compareAtPrice, rating, stock } = product;
  const url = safeUrl(product.url, location.href) ?? '#';
  const picture = product.imageUrl && safeUrl(product.imageUrl, location.href);
  const element = useSeen<HTMLAnchorElement>(() => model.tell('view', product));
  const follow = () => model.tell('click', product);
  return (
    <>
      <a class="picture" ref={element} href={url} tabIndex={-1} aria-hidden="true" onClick={follow}>
        {picture && <img src={picture} alt="" width="140" height="175" loading="lazy" />}
      </a>
      <a class="name" href={url} dir="auto" onClick={follow}>
        {title}
      </a>
      <span class="price">
        {format.money(price)}{' '}
        {compareAtPrice && compareAtPrice.amount > price.amount && (
          <s>
            <span class="hidden">{t('was', { price: '' })}</span>
            {format.money(compareAtPrice)}
          </s>
        )}
      </span>
      {rating && rating.count > 0 && (
        <span class="rating" role="img" aria-label={t('rating', { ...rating })}>
          <Icon d={STAR} /> {rating.value.toFixed(1)} ({rating.count})
        </span>
      )}
      {why && <span class="why">{why}</span>}
      {stock?.level === 'low' && stock.quantity !== undefined && (
        <span class="why low">{t('stock.low', { count: stock.quantity })}</span>
      )}
      <AddButton product={product} url={url} model={model} t={t} />
    </>
  );
}

function AddButton({
  product,
  url,
  model,
  t,
}: Pick<ProductCardProps, 'product' | 'model' | 't'> & { readonly url: string }) {
  const { id, title, stock } = product;
  const state = model.adds.value.get(id);
  if (stock?.level === 'out') return <span class="why low">{t('stock.out')}</span>;
  if (!model.canAdd()) {
    return (
      <a class="add" href={url}>
        {t('view')}
      </a>
    );
  }
  const word = state === 'adding' || state === 'added' ? state : 'add';
  return (
    <>
      <button
        class="add"
        type="button"
        disabled={state === 'adding'}
        aria-label={t('add.long', { title })}
        onClick={() => void model.add(product)}
      >
        <Icon d={state === 'added' ? CHECK : PLUS} /> {t(word)}
      </button>
      <span role="status" class={typeof state === 'object' ? 'add-note' : 'hidden'}>
        {state === 'added' && t('added.long', { title })}
        {typeof state === 'object' && t('add.failed', { title, reason: state.failed })}
      </span>
    </>
  );
}
