import { useRef } from 'preact/hooks';
import type { PluginContext } from '../../contract/plugin';
import type { Product, Suggestion } from '../../contract/types';
import { createFormat } from '../../lib/createFormat';
import { Icon } from '../../ui/Icon';
import { NEXT, PREVIOUS } from './icons';
import type { SuggestionsModel } from './model';
import { ProductCard } from './ProductCard';
import { sayWhy } from './sayWhy';

/** So much of the visible width one press moves. */
const STEP = 0.8;
/** So many cards need no buttons to be reached. */
const FITS = 2;

interface RailProps {
  readonly items: readonly (Suggestion | { readonly product: Product })[];
  /** Absent in the conversation, where the words before it say what it is. */
  readonly heading?: string;
  readonly model: SuggestionsModel;
  readonly context: PluginContext;
}

/** Products in a row that scrolls by touch, by keys and by its buttons. */
export function Rail({ items, heading, model, context }: RailProps) {
  const { t } = context;
  const list = useRef<HTMLUListElement>(null);
  const format = createFormat(context.shop.locale, context.clock.now);
  const move = (direction: number) => {
    const { current } = list;
    const mirrored = current && getComputedStyle(current).direction === 'rtl' ? -1 : 1;
    current?.scrollBy({ left: direction * mirrored * current.clientWidth * STEP, behavior: 'smooth' });
  };
  return (
    <>
      {(heading || items.length > FITS) && (
        <div class="rail-head">
          <p>{heading}</p>
          <button class="bare" type="button" aria-label={t('previous')} onClick={() => move(-1)}>
            <Icon d={PREVIOUS} directed />
          </button>
          <button class="bare" type="button" aria-label={t('next')} onClick={() => move(1)}>
            <Icon d={NEXT} directed />
          </button>
        </div>
      )}
      <ul class="rail" ref={list} aria-label={heading ?? t('rail')}>
        {items.map((item) => {
          const why = 'reason' in item ? sayWhy(item, t) : undefined;
          return (
            <li key={item.product.id}>
              <ProductCard product={item.product} model={model} t={t} format={format} {...(why && { why })} />
            </li>
          );
        })}
      </ul>
    </>
  );
}
