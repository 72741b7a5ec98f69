import type { ProductLine } from '../defineProduct';

export const paper: readonly ProductLine[] = [
  { id: 'linen-notebook', title: 'Linen notebook, A5|亚麻笔记本 A5', tagline: 'Opens flat|可完全摊平', about: 'A hundred and sixty pages of 100 g paper that takes a fountain pen.|一百六十页 100 克纸，钢笔不洇。', euros: 17, stars: 4.7, reviews: 149, stock: 115, tags: 'notebook linen gift', colours: ['Moss|苔绿|#6f8a78|40', 'Clay|陶土|#b9764d|40', 'Slate|石板灰|#4a525c|35'] },
  { id: 'recipe-book', title: 'Recipe book, empty|空白食谱本', tagline: 'Room for eighty dishes|可写八十道菜', about: 'Wipes clean. A ribbon for Sunday.|封面可擦，丝带留给星期天。', euros: 23, stars: 4.6, reviews: 62, stock: 43, tags: 'notebook gift' },
  { id: 'brass-pen', title: 'Brass pen|黄铜笔', tagline: 'Grows a patina|日久生色', about: 'Takes any standard refill.|适配通用笔芯。', euros: 29, stars: 4.7, reviews: 53, stock: 37, tags: 'pen brass gift' },
  { id: 'card-set', title: 'Cards, set of 10|贺卡 10 张', tagline: 'Letterpress, ten plants|活版印刷，十种植物', about: 'With envelopes of recycled cotton.|附再生棉信封。', euros: 21, stars: 4.8, reviews: 78, stock: 92, tags: 'cards gift' },
  { id: 'wrapping-paper', title: 'Wrapping paper, 3 rolls|包装纸 3 卷', tagline: 'Recycled, both sides printed|再生纸双面印', about: 'Each roll two metres.|每卷两米。', euros: 13, stars: 4.4, reviews: 41, stock: 140, tags: 'paper gift refill' },
  { id: 'desk-tray', title: 'Desk tray, oak|橡木文具盘', tagline: 'For keys and pens|放钥匙和笔', about: 'Turned from one piece, felt below.|整木制成，底部贴毡。', euros: 32, stars: 4.6, reviews: 36, stock: 29, tags: 'tray oak wood gift' },
  { id: 'wall-calendar', title: 'Wall calendar|挂历', tagline: 'One sheet, twelve moons|一页十二月', about: 'The whole year and its moons on one sheet of 50 × 70.|一张 50 × 70 纸，全年与月相。', euros: 18, was: 24, stars: 4.5, reviews: 45, stock: 60, tags: 'calendar paper gift' },
  { id: 'gift-card', title: 'Gift card|礼品卡', tagline: 'On paper, by post|纸质，邮寄送达', about: 'Valid for five years, in the shop and here.|五年有效，门店与网店通用。', euros: 25, yuan: 200, stars: 4.9, reviews: 112, stock: 500, tags: 'gift', sizes: ['€25|200 元|25|200|200', '€50|400 元|50|200|400', '€100|800 元|100|100|800'] },
];
