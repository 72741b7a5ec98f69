import { useRef } from 'preact/hooks';
import type { SlotProps } from '../../contract/plugin';
import { createFormat } from '../../lib/createFormat';
import { Icon } from '../../ui/Icon';
import { useStyles } from '../../ui/useStyles';
import { NEXT, PREVIOUS } from './icons';
import inline from './inline.css?inline';
import type { SuggestionsModel } from './model';
import { ProductCard } from './ProductCard';
import { sayWhy } from './sayWhy';
import styles from './suggestions.css?inline';

/** So many cards fit a wide page; more of them want buttons. */
const FITS = 4;

/** Suggestions in the shop's own page, under the heading that the shop brings; nothing while there are none. */
export function InlineRail({ model, context }: SlotProps<SuggestionsModel>) {
  const element = useStyles<HTMLElement>(styles, inline);
  const list = useRef<HTMLUListElement>(null);
  const { t } = context;
  const items = model.rail.value ?? [];
  const format = createFormat(context.shop.locale, context.clock.now);
  const move = (direction: number) => {
    const { current } = list;
    const mirrored = current && getComputedStyle(current).direction === 'rtl' ? -1 : 1;
    current?.scrollBy({ left: direction * mirrored * current.clientWidth });
  };
  return (
    <section ref={element} class="inline-rail" aria-label={t('rail')} hidden={items.length === 0}>
      <div class="inline-head">
        <div>
          <slot name="heading">
            <h2>{t('rail')}</h2>
          </slot>
        </div>
        {items.length > FITS && (
          <>
            <button class="round" type="button" aria-label={t('previous')} onClick={() => move(-1)}>
              <Icon d={PREVIOUS} directed />
            </button>
            <button class="round" type="button" aria-label={t('next')} onClick={() => move(1)}>
              <Icon d={NEXT} directed />
            </button>
          </>
        )}
      </div>
      <ul class="cards" ref={list}>
        {items.map((item) => {
          const why = sayWhy(item, t);
          return (
            <li key={item.product.id}>
              <ProductCard product={item.product} model={model} t={t} format={format} {...(why && { why })} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
