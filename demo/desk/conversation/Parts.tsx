import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { MessagePart, Product } from '../../../src/contract/types';
import type { Format } from '../../../src/lib/createFormat';
import { safeUrl } from '../../../src/lib/safeUrl';
import { parseInlines } from '../../../src/ui/richText/parseRichText';
import type { Translate } from '../../../src/contract/plugin';
import type { DeskModel } from '../createDeskModel';
import type { DeskKey } from '../locales/en';
import { FileButton } from './FileButton';

interface PartsProps {
  readonly conversationId: string;
  readonly t: Translate<DeskKey>;
  readonly parts: readonly MessagePart[];
  readonly model: DeskModel;
  readonly format: Format;
}

/** A message's parts; text stays text, only http(s) and mailto links can be followed. */
export function Parts({ conversationId, parts, model, t, format }: PartsProps) {
  return (
    <>
      {parts.map((part, index) =>
        part.type === 'text' ? (
          <p key={index} class="bubble" dir="auto">
            {parseInlines(part.text).map((inline) => {
              const href = inline.type === 'link' && safeUrl(inline.href, location.href);
              return href ? (
                <a href={href} target="_blank" rel="noopener noreferrer">
                  {inline.text}
                </a>
              ) : (
                inline.text
              );
            })}
          </p>
        ) : part.type === 'products' ? (
          <Products key={index} ids={part.productIds} model={model} format={format} />
        ) : part.type === 'file' ? (
          <FileButton
            key={index}
            t={t}
            name={part.name}
            load={() => model.loadFile({ conversationId }, part.id)}
          />
        ) : part.type === 'order' ? (
          <p key={index} class="bubble">
            {t('order', { number: part.orderNumber })}
          </p>
        ) : null,
      )}
    </>
  );
}

interface ProductsProps extends Pick<PartsProps, 'model' | 'format'> {
  readonly ids: readonly string[];
}

function Products({ ids, model, format }: ProductsProps) {
  const products = useSignal<readonly Product[]>([]);
  const wanted = ids.join(',');
  useEffect(() => {
    model.products({ ids: wanted }).then(
      ({ items }) => (products.value = items),
      () => {},
    );
  }, [wanted]);
  return (
    <>
      {products.value.map(({ id, title, price, imageUrl }) => (
        <div key={id} class="product">
          {imageUrl && <img src={imageUrl} alt="" width="40" height="50" />}
          <span>
            {title}
            <b>{format.money(price)}</b>
          </span>
        </div>
      ))}
    </>
  );
}
