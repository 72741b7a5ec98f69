import type { ProductLine } from '../defineProduct';

export const bath: readonly ProductLine[] = [
  { id: 'bath-towel', title: 'Bath towel, 70 × 140|浴巾 70 × 140', tagline: 'Waffle cotton|华夫格棉', about: 'Dries you in one go and itself overnight.|一次擦干，一夜自干。', euros: 32, stars: 4.7, reviews: 231, stock: 120, tags: 'towel cotton', colours: ['Oat|燕麦|#e2d9c6|70', 'Moss|苔绿|#7f9787|50'] },
  { id: 'hand-towel', title: 'Hand towels, set of 2|毛巾 2 条', tagline: 'The same waffle, smaller|同款华夫格', about: 'Fifty by seventy, with a loop.|50 × 70 厘米，带挂环。', euros: 24, stars: 4.6, reviews: 140, stock: 96, tags: 'towel cotton' },
  { id: 'olive-soap', title: 'Olive soap, 200 g|橄榄皂 200 克', tagline: 'From Marseille, stamped|马赛皂', about: 'Seventy-two per cent olive oil, nothing scented.|含 72% 橄榄油，无香料。', euros: 7.5, stars: 4.8, reviews: 377, stock: 300, tags: 'soap refill' },
  { id: 'soap-dish', title: 'Soap dish|皂碟', tagline: 'Drains itself|自动沥水', about: 'Ridges below, so that the bar stays dry.|底部沟槽，肥皂不泡水。', euros: 13, stars: 4.5, reviews: 95, stock: 80, tags: 'dish stoneware' },
  { id: 'bath-brush', title: 'Bath brush|沐浴刷', tagline: 'Beech, plant bristles|山毛榉，植物刷毛', about: 'A long handle for the part of the back nobody reaches.|长柄，够得到后背。', euros: 23, stars: 4.4, reviews: 38, stock: 41, tags: 'brush wood' },
  { id: 'bath-mat', title: 'Bath mat|浴室地垫', tagline: 'Thick cotton loop|厚棉圈绒', about: 'Soaks up a shower’s worth of water. Machine wash at 60 °C.|吸水力强，可 60 °C 机洗。', euros: 29, was: 35, stars: 4.5, reviews: 68, stock: 53, tags: 'mat cotton' },
  { id: 'laundry-basket', title: 'Laundry basket|洗衣篮', tagline: 'Woven willow, lined|柳编，带内衬', about: 'Made in the Scheldt valley. The lining comes out to wash.|斯海尔德河谷手工编织，内衬可拆洗。', euros: 74, stars: 4.6, reviews: 44, stock: 14, tags: 'basket willow' },
  { id: 'bottle-pump', title: 'Pump bottle, 0.4 L|按压瓶 0.4 升', tagline: 'Amber glass, refill it|琥珀玻璃，可续装', about: 'For the soap you buy by the litre.|适合按升购买的皂液。', euros: 15, stars: 4.3, reviews: 57, stock: 5, tags: 'bottle glass' },
];
