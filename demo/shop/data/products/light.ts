import type { ProductLine } from '../defineProduct';

export const light: readonly ProductLine[] = [
  { id: 'candle-fig', title: 'Fig candle, 180 g|无花果香薰蜡烛 180 克', tagline: 'Forty hours|燃烧四十小时', about: 'Rapeseed wax from Flanders, a cotton wick, fig leaf and nothing else.|弗兰德菜籽蜡，棉芯，只有无花果叶的香气。', euros: 28, stars: 4.7, reviews: 166, stock: 85, tags: 'candle gift' },
  { id: 'dinner-candles', title: 'Dinner candles, 6|餐桌蜡烛 6 支', tagline: 'Beeswax, drip free|蜂蜡不滴蜡', about: 'Ten hours each. They smell of the hive until you light them.|每支十小时，点燃前有蜂巢的香气。', euros: 19, stars: 4.6, reviews: 92, stock: 130, tags: 'candle gift refill' },
  { id: 'candle-holder', title: 'Candle holder|烛台', tagline: 'Cast iron, a ring to carry|铸铁，带提环', about: 'Heavy enough for the cat.|够重，猫也推不倒。', euros: 24, stars: 4.6, reviews: 71, stock: 46, tags: 'holder iron gift' },
  { id: 'table-lamp', title: 'Table lamp|台灯', tagline: 'Stoneware foot, linen shade|炻瓷底座，亚麻灯罩', about: 'Warm light, a fabric cord, a switch you can find in the dark.|暖光，布线，黑暗中也摸得到开关。', euros: 118, stars: 4.8, reviews: 39, stock: 11, tags: 'lamp linen', colours: ['Clay|陶土|#b9764d|6', 'Moss|苔绿|#5f7766|5'] },
  { id: 'pendant-lamp', title: 'Pendant lamp|吊灯', tagline: 'Enamel, 35 cm|珐琅，35 厘米', about: 'From the same workshop as the kettle.|与手冲壶出自同一工坊。', euros: 135, stars: 4.7, reviews: 28, stock: 0, tags: 'lamp enamel' },
  { id: 'lantern', title: 'Garden lantern|花园提灯', tagline: 'For one candle and some wind|一支蜡烛，不怕风', about: 'Steel and glass, with a door that latches.|钢与玻璃，带锁扣小门。', euros: 39, was: 46, stars: 4.5, reviews: 54, stock: 26, tags: 'lantern garden' },
  { id: 'matches', title: 'Long matches|长火柴', tagline: 'Sixty in a jar|六十支装', about: 'Strike on the bottom of the jar.|在瓶底擦燃。', euros: 9, stars: 4.6, reviews: 121, stock: 210, tags: 'matches gift' },
  { id: 'bulb-warm', title: 'Warm bulb, E27|暖光灯泡 E27', tagline: '2,200 K, dimmable|2200 K 可调光', about: 'As warm as a filament, at a tenth of the power.|如灯丝般温暖，耗电仅十分之一。', euros: 12, stars: 4.7, reviews: 183, stock: 260, tags: 'bulb lamp' },
];
