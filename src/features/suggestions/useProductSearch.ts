import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Product } from '../../contract/types';
import type { SuggestionsModel } from './model';

export interface ProductSearch {
  /** Null while it is under way, or when nothing is wanted. */
  readonly found: ReadonlySignal<readonly Product[] | 'failed' | null>;
  again(): void;
}

/** Searches the catalog while the words change; an answer to older words never shows. */
export function useProductSearch(model: SuggestionsModel, wanted: string): ProductSearch {
  const found = useSignal<readonly Product[] | 'failed' | null>(null);
  const tries = useSignal(0);
  useEffect(() => {
    let isCurrent = true;
    const show = (result: readonly Product[] | 'failed') => {
      if (isCurrent) found.value = result;
    };
    found.value = null;
    if (wanted) model.search(wanted).then(show, () => show('failed'));
    return () => {
      isCurrent = false;
    };
  }, [wanted, tries.value]);
  return { found, again: () => void tries.value++ };
}
