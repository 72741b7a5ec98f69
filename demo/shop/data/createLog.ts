import { writeFileSync } from 'node:fs';
import { products } from './index';

/** Things that are bought together, strongest first. */
const AFFINITIES = [
  'pour-over-kettle paper-filters pour-over-carafe stoneware-dripper hand-grinder beans-canal stoneware-mug kitchen-scale',
  'teapot-round tea-tin-sencha stoneware-mug milk-jug',
  'dinner-plate soup-bowl tumbler-set water-carafe linen-napkins linen-tablecloth',
  'linen-tablecloth linen-napkins dinner-candles candle-holder serving-board',
  'iron-pan wooden-spoons chef-knife oven-mitts kitchen-towel enamel-pot',
  'mixing-bowls kitchen-scale storage-tins oven-mitts linen-apron recipe-book',
  'bath-towel hand-towel bath-mat olive-soap soap-dish bottle-pump',
  'terracotta-pot watering-can herb-seeds hand-trowel garden-gloves pruning-shears plant-mister',
  'candle-fig matches card-set wrapping-paper gift-card',
  'linen-notebook brass-pen desk-tray card-set',
  'table-lamp bulb-warm cushion-cover wool-throw',
].map((line) => line.split(' '));

const SHOPPERS = 430;
const SEED = 20260512;
const DAY_MS = 86_400_000;
const START = Date.UTC(2025, 10, 1);

/** mulberry32: small, seeded, the same on every machine. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = createRandom(SEED);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() ** 1.6 * list.length)] as T;
const lines: { time: number; text: string }[] = [];
let order = 30_000;

for (let shopper = 1; shopper <= SHOPPERS; shopper++) {
  const sessions = 1 + Math.floor(random() ** 3 * 4);
  for (let session = 0; session < sessions; session++) {
    let time = START + Math.floor(random() * 190 * DAY_MS);
    const taste = pick(AFFINITIES);
    const write = (product: string, type: string, id = '') => {
      time += 20_000 + Math.floor(random() * 200_000);
      lines.push({ time, text: `s${shopper},${product},${type},${new Date(time).toISOString()},${id}` });
    };
    const seen = new Set<string>();
    for (let view = 0; view < 2 + random() * 5; view++) {
      const product = random() < 0.8 ? pick(taste) : pick(products).id;
      seen.add(product);
      write(product, 'view');
    }
    const wanted = [...seen].filter(() => random() < 0.45);
    for (const product of wanted) write(product, 'cart');
    if (wanted.length > 0 && random() < 0.75) {
      const id = `o${++order}`;
      for (const product of wanted) write(product, 'purchase', id);
    }
  }
}
lines.sort((a, b) => a.time - b.time || (a.text < b.text ? -1 : 1));
const csv = ['shopper,product,type,time,order', ...lines.map(({ text }) => text), ''].join('\n');
writeFileSync(new URL('./log.csv', import.meta.url), csv);
console.log(`${lines.length} lines`);
