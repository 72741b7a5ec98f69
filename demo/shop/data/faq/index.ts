import type { FaqEntry } from '../../../../src/contract/types';
import { delivery } from './delivery';
import { payment } from './payment';
import { aboutProducts } from './products';
import { returns } from './returns';
import { aboutShop } from './shop';

/** The shop's answers, the most asked first. */
export const faq: readonly FaqEntry[] = [...delivery, ...returns, ...payment, ...aboutProducts, ...aboutShop];
