import type { Recognition, ViewProps } from '../../contract/plugin';
import { TAG } from './icons';
import type { SuggestionsModel } from './model';

/** Words that ask for products rather than answers. */
const ASKS_FOR_PRODUCTS =
  /\b(recommend|suggest|looking for|show me|do you (have|sell|carry)|gift( idea)?s?|what goes (well )?with|search for|shopping for)\b|推荐|有没有|有卖|想买|找一|送礼|礼物|搭配/i;
/** What is taken off before the catalog is searched. */
const FRAME =
  /\b(can|could|please|you|do|i am|i'm|i|me|a|an|the|some|any|for|to|have|sell|carry|recommend|suggest|looking|show|what|goes|well|with|search|shopping|good|nice|gift ideas?|gifts?)\b|推荐|有没有|有卖|想买|找一?|送礼|礼物|搭配|什么|吗|一下|我|的|请|[?？。，,.!！]/gi;
const CONFIDENCE = 0.6;
/** A bare product word: worth asking back, never worth more than the FAQ's own answer. */
const BARE_CONFIDENCE = 0.3;
const MAX_BARE_WORDS = 3;

/** "Show me kettles", or a word or two that the catalog knows. */
export async function recogniseProduct(
  text: string,
  { model, context }: ViewProps<SuggestionsModel>,
): Promise<readonly Recognition[]> {
  const { t, conversation } = context;
  const title = t('guess.title');
  const openSearch = () => context.navigate('suggestions');
  if (text.trim().toLowerCase() === title.toLowerCase()) return [{ confidence: 1, title, run: openSearch }];
  const asks = ASKS_FOR_PRODUCTS.test(text);
  const words = text.replace(FRAME, ' ').trim();
  const isBare = text.trim().split(/\s+/).length <= MAX_BARE_WORDS;
  if (!asks && !isBare) return [];
  const found = words ? await model.search(words) : [];
  const rail = model.rail.peek()?.map(({ product }) => product) ?? [];
  const products = found.length > 0 || words ? found : rail;
  if (products.length === 0) return [];
  const show = () => {
    const data = products.map(({ id }) => id);
    conversation.append({ kind: 'products', text: t('bot.found'), data });
  };
  const confidence = asks ? CONFIDENCE : BARE_CONFIDENCE;
  return [{ confidence, title: asks ? text : title, note: t('guess.note'), icon: TAG, run: show }];
}
