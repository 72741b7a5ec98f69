import type { PluginContext } from '../../contract/plugin';
import type { FaqEntry } from '../../contract/types';
import { Icon } from '../../ui/Icon';
import { BOOK } from './icons';

interface UpdatedProps {
  readonly entry: FaqEntry;
  readonly context: PluginContext;
}

/** How fresh the answer is, where the merchant says so. */
export function Updated({ entry, context }: UpdatedProps) {
  const date = new Date(entry.updatedAt ?? NaN);
  if (Number.isNaN(date.getTime())) return null;
  const words = date.toLocaleDateString(context.shop.locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  return (
    <p class="source">
      <Icon d={BOOK} />
      {context.t('updated', { date: words })}
    </p>
  );
}
