import type { SeedProduct } from '../data/types';
import { drawScene, toPalette, type Palette } from './scene';
import * as things from './things';
import * as vessels from './vessels';

type Draw = (palette: Palette) => string;

/** Which drawing, and the colour where the product has no colour variants. */
const DRAWINGS: Readonly<Record<string, readonly [Draw, string?]>> = {
  'pour-over-kettle': [vessels.kettle, '#5f7766'],
  'kettle-gauge': [vessels.kettle, '#3c434c'],
  'paper-filters': [things.filters],
  'pour-over-carafe': [vessels.carafe, '#5a3d2b'],
  'hand-grinder': [things.grinder, '#4a525c'],
  'stoneware-dripper': [vessels.dripper, '#b9764d'],
  'beans-canal': [things.pouch, '#3f4a44'],
  'teapot-round': [vessels.teapot, '#5f7766'],
  'tea-tin-sencha': [things.tin, '#6f8a68'],
  'stoneware-mug': [vessels.mug, '#6f8a78'],
  'espresso-cups': [vessels.cups, '#e2d9c6'],
  'dinner-plate': [vessels.plate, '#e2d9c6'],
  'soup-bowl': [vessels.bowl, '#bb7a52'],
  'milk-jug': [vessels.jug, '#bb8a63'],
  'water-carafe': [vessels.carafe, '#b7d0cf'],
  'tumbler-set': [vessels.tumblers],
  'serving-board': [things.board],
  'enamel-pot': [vessels.pot, '#5f7766'],
  'iron-pan': [vessels.pan],
  'mixing-bowls': [vessels.bowls, '#7f9787'],
  'chef-knife': [things.knife],
  'wooden-spoons': [things.spoons],
  'storage-tins': [things.tin, '#b9764d'],
  'kitchen-scale': [things.scale],
  'oil-bottle': [vessels.bottle, '#3f4a3a'],
  'linen-tablecloth': [things.cloth, '#cfc3ab'],
  'linen-napkins': [things.cloth, '#7f9787'],
  'kitchen-towel': [things.hanging, '#c98f6b'],
  'linen-apron': [things.apron, '#4a525c'],
  'oven-mitts': [things.mitts, '#7f9787'],
  'bread-bag': [things.bag, '#e2d9c6'],
  'cushion-cover': [things.cushion, '#bb7a52'],
  'wool-throw': [things.cloth, '#b3a48f'],
  'bath-towel': [things.hanging, '#e2d9c6'],
  'hand-towel': [things.hanging, '#9fb0a4'],
  'olive-soap': [things.soap, '#a3a86a'],
  'soap-dish': [things.dish, '#7f9787'],
  'bath-brush': [things.brush],
  'bath-mat': [things.mat, '#8fa39a'],
  'laundry-basket': [things.basket],
  'bottle-pump': [vessels.pump, '#8a5426'],
  'candle-fig': [things.candle, '#c9b98d'],
  'dinner-candles': [things.candles, '#dcb765'],
  'candle-holder': [things.holder],
  'table-lamp': [things.lamp, '#b9764d'],
  'pendant-lamp': [things.pendant, '#5f7766'],
  lantern: [things.lantern],
  matches: [things.matches],
  'bulb-warm': [things.bulb],
  'watering-can': [things.can, '#5f7766'],
  'terracotta-pot': [things.planter, '#bd7048'],
  'garden-gloves': [things.gloves, '#c6a57a'],
  'hand-trowel': [things.trowel],
  'pruning-shears': [things.shears],
  'seed-box': [things.chest],
  'herb-seeds': [things.packets, '#7f9787'],
  'plant-mister': [things.mister, '#a9c4c2'],
  'linen-notebook': [things.book, '#6f8a78'],
  'recipe-book': [things.book, '#b9764d'],
  'brass-pen': [things.pen],
  'card-set': [things.cards, '#8fa39a'],
  'wrapping-paper': [things.rolls, '#6f8a78'],
  'desk-tray': [things.tray],
  'wall-calendar': [things.calendar, '#4a525c'],
  'gift-card': [things.giftCard, '#5f7766'],
};

/** The product's picture and one for each of its colours, by path. */
export function drawProduct(
  product: SeedProduct,
  seed: number,
): readonly { path: string; content: string }[] {
  const [draw, color = '#8d8577'] = DRAWINGS[product.id] ?? [things.tin];
  const main = product.variants.find((variant) => variant.color)?.color ?? color;
  const pictures = [{ path: product.image, content: drawScene(draw(toPalette(main)), seed) }];
  for (const variant of product.variants) {
    if (!variant.image || !variant.color) continue;
    pictures.push({ path: variant.image, content: drawScene(draw(toPalette(variant.color)), seed) });
  }
  return pictures.map(({ path, content }) => ({ path: path.slice(1), content }));
}
