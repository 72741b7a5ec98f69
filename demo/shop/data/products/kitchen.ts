import type { ProductLine } from '../defineProduct';

export const kitchen: readonly ProductLine[] = [
  { id: 'enamel-pot', title: 'Enamel pot, 3 L|珐琅锅 3 升', tagline: 'For soup and for looking at|煮汤好用也好看', about: 'Light, quick to heat, with a lid that seals. All hobs and the oven to 230 °C.|轻巧导热快，锅盖严密，适用于各种炉灶与 230 °C 烤箱。', euros: 64, stars: 4.7, reviews: 118, stock: 25, tags: 'pot enamel induction', colours: ['Moss|苔绿|#5f7766|10', 'Oat|燕麦|#e2d9c6|8', 'Slate|石板灰|#3c434c|7'] },
  { id: 'iron-pan', title: 'Iron pan, 26 cm|铁锅 26 厘米', tagline: 'Seasoned and ready|已开锅', about: 'Comes seasoned. Never wash it with soap, always dry it on the flame, and it will be better each year.|出厂已开锅。不用洗洁精，洗后烘干，越用越好。', euros: 52, stars: 4.8, reviews: 203, stock: 44, tags: 'pan iron induction' },
  { id: 'mixing-bowls', title: 'Mixing bowls, set of 3|调理碗 3 只', tagline: 'They nest|层层相套', about: 'One, two and three litres, with a spout and a foot that does not slide.|一升、二升、三升，带流口与防滑底。', euros: 48, stars: 4.6, reviews: 77, stock: 29, tags: 'bowl stoneware baking' },
  { id: 'chef-knife', title: 'Chef’s knife, 20 cm|主厨刀 20 厘米', tagline: 'Carbon steel, pear wood|碳钢，梨木柄', about: 'Takes an edge like a razor and asks to be dried at once.|锋利如剃刀，用后请立即擦干。', euros: 86, stars: 4.9, reviews: 64, stock: 5, tags: 'knife steel wood' },
  { id: 'wooden-spoons', title: 'Wooden spoons, set of 3|木勺 3 件', tagline: 'Cherry, oiled|樱桃木，已上油', about: 'A spoon, a spatula and one with a corner for the pot’s edge.|汤勺、锅铲，以及带尖角刮锅边的一把。', euros: 18, stars: 4.7, reviews: 154, stock: 110, tags: 'spoon wood' },
  { id: 'storage-tins', title: 'Storage tins, set of 3|储物罐 3 只', tagline: 'Airtight, with a window|密封带视窗', about: 'For flour, rice and biscuits nobody should find.|装面粉、大米，和不想被找到的饼干。', euros: 34, was: 42, stars: 4.4, reviews: 49, stock: 36, tags: 'tin steel storage' },
  { id: 'kitchen-scale', title: 'Kitchen scale|厨房秤', tagline: 'Grams, a timer, no app|称重计时，无需应用', about: 'Reads to a tenth of a gram for coffee and to three kilos for bread. Charges by USB-C.|咖啡精确到 0.1 克，面包最大三公斤，USB-C 充电。', euros: 45, stars: 4.6, reviews: 132, stock: 51, tags: 'scale coffee baking' },
  { id: 'oil-bottle', title: 'Oil bottle, 0.5 L|油瓶 0.5 升', tagline: 'Dark glass, steel spout|深色玻璃，钢嘴', about: 'Keeps light out and drops in.|遮光，不挂油。', euros: 22, stars: 4.5, reviews: 61, stock: 47, tags: 'bottle glass' },
];
