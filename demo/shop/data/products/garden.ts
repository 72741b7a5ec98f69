import type { ProductLine } from '../defineProduct';

export const garden: readonly ProductLine[] = [
  { id: 'watering-can', title: 'Watering can, 1.5 L|浇水壶 1.5 升', tagline: 'A long reach for the sill|长嘴，窗台也够得着', about: 'Powder-coated steel, balanced when full.|喷涂钢，装满也平衡。', euros: 36, stars: 4.7, reviews: 104, stock: 40, tags: 'can steel plants', colours: ['Moss|苔绿|#5f7766|22', 'Clay|陶土|#b9764d|18'] },
  { id: 'terracotta-pot', title: 'Terracotta pot|陶土花盆', tagline: 'With its saucer|带托盘', about: 'Frost-proof, from Impruneta.|因普鲁内塔出品，耐霜冻。', euros: 18, stars: 4.6, reviews: 160, stock: 90, tags: 'pot clay plants', sizes: ['14 cm|14 厘米|18|40', '18 cm|18 厘米|26|30', '24 cm|24 厘米|39|20'] },
  { id: 'garden-gloves', title: 'Garden gloves|园艺手套', tagline: 'Goatskin|山羊皮', about: 'Soft enough to feel a seedling, thick enough for a rose.|柔软可触幼苗，厚实不怕玫瑰。', euros: 27, stars: 4.5, reviews: 63, stock: 48, tags: 'gloves leather plants', sizes: ['S|小号|27|16', 'M|中号|27|20', 'L|大号|27|12'] },
  { id: 'hand-trowel', title: 'Hand trowel|手铲', tagline: 'Forged, ash handle|锻造，白蜡木柄', about: 'One piece of steel from tip to tang.|从尖到柄芯一体锻钢。', euros: 31, stars: 4.8, reviews: 58, stock: 39, tags: 'trowel steel plants' },
  { id: 'pruning-shears', title: 'Pruning shears|修枝剪', tagline: 'For stems to 18 mm|可剪 18 毫米枝条', about: 'Blade, spring and screw can all be replaced.|刀片、弹簧和螺丝都可更换。', euros: 44, stars: 4.8, reviews: 47, stock: 23, tags: 'shears steel plants' },
  { id: 'seed-box', title: 'Seed box|种子盒', tagline: 'Twelve months, twelve slots|十二个月，十二格', about: 'Beech, with a pencil on a string.|山毛榉木，附绳系铅笔。', euros: 33, was: 38, stars: 4.6, reviews: 31, stock: 28, tags: 'box wood plants gift' },
  { id: 'herb-seeds', title: 'Herb seeds, 6 kinds|香草种子 6 种', tagline: 'Organic, open-pollinated|有机，自然授粉', about: 'Basil, chives, coriander, dill, parsley and thyme.|罗勒、细香葱、香菜、莳萝、欧芹和百里香。', euros: 14, stars: 4.4, reviews: 88, stock: 170, tags: 'seeds plants refill gift' },
  { id: 'plant-mister', title: 'Plant mister|喷壶', tagline: 'Brass and glass|黄铜与玻璃', about: 'A fine mist for ferns, a good squeeze for everyone else.|细雾养蕨，其余随意。', euros: 25, stars: 4.3, reviews: 72, stock: 33, tags: 'mister glass plants' },
];
