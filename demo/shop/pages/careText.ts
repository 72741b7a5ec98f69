import type { LocalText, SeedProduct } from '../data/types';

/** How to look after a material, the first that fits the product's attributes. */
const CARE: readonly (readonly [attribute: string, care: LocalText])[] = [
  [
    'enamel',
    {
      en: 'By hand, with warm water and a soft sponge. Limescale goes with vinegar and water, half and half, in an hour. A chip at the rim is harmless; one inside is covered for five years.',
      'zh-Hans': '用温水和软海绵手洗。水垢用醋和水各半浸泡一小时。边缘小缺口无碍，内壁缺口五年内保修。',
    },
  ],
  [
    'iron',
    {
      en: 'Hot water only, no soap. Dry it on the flame and rub in a drop of oil while it is warm.',
      'zh-Hans': '只用热水，不用洗洁精。火上烘干，趁热抹一滴油。',
    },
  ],
  [
    'stoneware',
    {
      en: 'Dishwasher, microwave and oven. Let it cool down before it meets cold water.',
      'zh-Hans': '可用洗碗机、微波炉和烤箱。请待冷却后再接触冷水。',
    },
  ],
  [
    'linen',
    {
      en: 'At 40 °C with its own colours, no softener, dried on the line. It needs no iron.',
      'zh-Hans': '40 °C 同色清洗，不用柔顺剂，晾干即可，无需熨烫。',
    },
  ],
  [
    'cotton',
    {
      en: 'At 60 °C, tumble-dried on low. The first wash makes it thirstier.',
      'zh-Hans': '可 60 °C 机洗、低温烘干，第一次清洗后更吸水。',
    },
  ],
  [
    'wool',
    {
      en: 'Air it rather than wash it. When you must: by hand, lukewarm, dried flat.',
      'zh-Hans': '多通风、少清洗。需要时用温水手洗，平铺晾干。',
    },
  ],
  [
    'wood',
    {
      en: 'Wipe it with a damp cloth and oil it twice a year. It never goes into the dishwasher.',
      'zh-Hans': '湿布擦拭，每年上油两次，不可用洗碗机。',
    },
  ],
  [
    'glass',
    {
      en: 'Dishwasher, upper basket. Cork and wood stay outside.',
      'zh-Hans': '可放洗碗机上层，软木塞和木件请取下。',
    },
  ],
  [
    'leather',
    {
      en: 'Dry it slowly, away from the stove, and feed it with a little grease in spring.',
      'zh-Hans': '远离炉火慢慢晾干，春天上一点油脂。',
    },
  ],
  [
    'candle',
    {
      en: 'Cut the wick to five millimetres before you light it, and let the whole top melt the first time.',
      'zh-Hans': '点燃前将烛芯剪至五毫米，第一次使用请让表面完全融化。',
    },
  ],
  [
    'coffee',
    {
      en: 'Keep it dry and out of the sun. Beans are best within six weeks of roasting.',
      'zh-Hans': '干燥避光保存。咖啡豆烘焙后六周内风味最佳。',
    },
  ],
  [
    'tea',
    {
      en: 'Keep the tin shut and cool. Best within a year of the harvest.',
      'zh-Hans': '密封放阴凉处，采收后一年内饮用最佳。',
    },
  ],
  [
    'steel',
    {
      en: 'Rinse, dry at once, and give moving parts a drop of oil in autumn.',
      'zh-Hans': '冲洗后立即擦干，活动部件每年秋天滴一滴油。',
    },
  ],
];
const OTHERS: LocalText = {
  en: 'A dry, soft cloth is enough. If something comes loose, we mend it in Ghent.',
  'zh-Hans': '用干软布擦拭即可。如有松动，可在根特为您修理。',
};
const FIVE_YEARS = ['enamel', 'iron'];

/** How to look after the product. */
export function careText({ attributes }: SeedProduct): LocalText {
  return CARE.find(([attribute]) => attributes.includes(attribute))?.[1] ?? OTHERS;
}

/** Enamel and cast iron are guaranteed for longer than the law asks. */
export const hasLongGuarantee = ({ attributes }: SeedProduct) =>
  FIVE_YEARS.some((each) => attributes.includes(each));
