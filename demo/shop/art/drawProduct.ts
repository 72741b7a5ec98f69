import type { SeedProduct } from '../data/types';
import { drawScene, toPalette, type Palette } from './scene';
import * as things from './things';
import * as vessels from './vessels';

type Draw = (palette: Palette) => string;

/** Which drawing, the colour where the product has no colour variants, and how wide its shadow is. */
const DRAWINGS: Readonly<Record<string, readonly [draw: Draw, color?: string | undefined, shadow?: number]>> =
  {
    'pour-over-kettle': [vessels.kettle, '#5f7766'],
    'kettle-gauge': [vessels.gaugeKettle, '#6d7478'],
    'paper-filters': [things.filters, undefined, 70],
    'pour-over-carafe': [vessels.carafe, '#5a3d2b', 88],
    'hand-grinder': [things.grinder, '#4a525c', 62],
    'stoneware-dripper': [vessels.dripper, '#b9764d', 66],
    'beans-canal': [things.pouch, '#3f4a44', 84],
    'teapot-round': [vessels.teapot, '#5f7766'],
    'tea-tin-sencha': [things.tin, '#6f8a68', 74],
    'stoneware-mug': [vessels.mug, '#6f8a78', 72],
    'espresso-cups': [vessels.cups, '#e2d9c6', 112],
    'dinner-plate': [vessels.plate, '#e2d9c6', 0],
    'soup-bowl': [vessels.bowl, '#bb7a52', 78],
    'milk-jug': [vessels.jug, '#bb8a63', 88],
    'water-carafe': [vessels.waterCarafe, '#8fb9bd', 78],
    'tumbler-set': [vessels.tumblers, undefined, 104],
    'serving-board': [things.board, undefined, 84],
    'enamel-pot': [vessels.pot, '#5f7766'],
    'iron-pan': [vessels.pan, undefined, 0],
    'mixing-bowls': [vessels.bowls, '#7f9787', 74],
    'chef-knife': [things.knife, undefined, 34],
    'wooden-spoons': [things.spoons, undefined, 92],
    'storage-tins': [things.tin, '#b9764d', 74],
    'kitchen-scale': [things.scale],
    'oil-bottle': [vessels.bottle, '#3f4a3a', 66],
    'linen-tablecloth': [things.tablecloth, '#e2d9c6', 150],
    'linen-napkins': [things.cloth, '#7f9787'],
    'kitchen-towel': [things.hanging, '#c98f6b', 0],
    'linen-apron': [things.apron, '#4a525c'],
    'oven-mitts': [things.mitts, '#7f9787'],
    'bread-bag': [things.bag, '#e2d9c6'],
    'cushion-cover': [things.cushion, '#bb7a52'],
    'wool-throw': [things.blanket, '#b3a48f', 120],
    'bath-towel': [things.bathTowel, '#e2d9c6', 0],
    'hand-towel': [things.rolled, '#9fb0a4', 124],
    'olive-soap': [things.soap, '#a3a86a'],
    'soap-dish': [things.dish, '#7f9787', 0],
    'bath-brush': [things.brush, undefined, 30],
    'bath-mat': [things.mat, '#8fa39a', 0],
    'laundry-basket': [things.basket],
    'bottle-pump': [vessels.pump, '#8a5426', 80],
    'candle-fig': [things.candle, '#c9b98d', 66],
    'dinner-candles': [things.candles, '#dcb765', 78],
    'candle-holder': [things.holder, undefined, 0],
    'table-lamp': [things.lamp, '#b9764d', 58],
    'pendant-lamp': [things.pendant, '#5f7766', 0],
    lantern: [things.lantern, undefined, 68],
    matches: [things.matches, undefined, 76],
    'bulb-warm': [things.bulb, undefined, 40],
    'watering-can': [things.can, '#5f7766', 90],
    'terracotta-pot': [things.planter, '#bd7048', 68],
    'garden-gloves': [things.gloves, '#c6a57a'],
    'hand-trowel': [things.trowel, undefined, 34],
    'pruning-shears': [things.shears],
    'seed-box': [things.chest],
    'herb-seeds': [things.packets, '#7f9787'],
    'plant-mister': [things.mister, '#a9c4c2', 70],
    'linen-notebook': [things.book, '#6f8a78', 92],
    'recipe-book': [things.book, '#b9764d', 92],
    'brass-pen': [things.pen, undefined, 26],
    'card-set': [things.cards, '#8fa39a', 84],
    'wrapping-paper': [things.rolls, '#6f8a78'],
    'desk-tray': [things.tray],
    'wall-calendar': [things.calendar, '#4a525c', 0],
    'gift-card': [things.giftCard, '#5f7766'],
  };

/** The product's picture and one for each of its colours, by path. */
export function drawProduct(
  product: SeedProduct,
  seed: number,
): readonly { path: string; content: string }[] {
  const [draw, color = '#8d8577', shadow] = DRAWINGS[product.id] ?? [things.tin];
  const main = product.variants.find((variant) => variant.color)?.color ?? color;
  const pictures = [{ path: product.image, content: drawScene(draw(toPalette(main)), seed, shadow) }];
  for (const variant of product.variants) {
    if (!variant.image || !variant.color) continue;
    pictures.push({ path: variant.image, content: drawScene(draw(toPalette(variant.color)), seed, shadow) });
  }
  return pictures.map(({ path, content }) => ({ path: path.slice(1), content }));
}
