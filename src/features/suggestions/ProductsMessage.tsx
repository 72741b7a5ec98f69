import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { MessageProps } from '../../contract/plugin';
import type { Product } from '../../contract/types';
import { useStyles } from '../../ui/useStyles';
import type { SuggestionsModel } from './model';
import { Rail } from './Rail';
import styles from './suggestions.css?inline';

/** Products in the conversation, found by the bot or sent by an agent. */
export function ProductsMessage({ model, context, message }: MessageProps<SuggestionsModel>) {
  const element = useStyles<HTMLDivElement>(styles);
  const products = useSignal<readonly Product[]>([]);
  useEffect(() => {
    const ids = Array.isArray(message.data) ? message.data.filter((id) => typeof id === 'string') : [];
    void model.load(ids).then(
      (found) => (products.value = found),
      () => {},
    );
  }, [message.id]);
  const items = products.value.map((product) => ({ product }));
  return (
    <div ref={element}>{items.length > 0 && <Rail items={items} model={model} context={context} />}</div>
  );
}
