import { defineEntries } from './defineEntries';

export const aboutProducts = defineEntries('products', [
  {
    id: 'induction',
    updated: '2026-03-25',
    en: [
      'Does it work on induction?',
      'induction hob kettle|can the pot go on induction|suitable for ceramic hob',
      'Kettles, pots and pans marked “all hobs” do: enamel on steel and cast iron. Put them on the **matching zone** and heat slowly.',
    ],
    zh: [
      '电磁炉能用吗？',
      '适合电磁炉的锅|壶能放电磁炉吗|陶瓷炉可以用吗',
      '标有“所有炉灶”的壶、锅都可以：钢胎珐琅和铸铁。请放在**合适大小的炉圈**上慢慢加热。',
    ],
  },
  {
    id: 'dishwasher',
    updated: '2026-03-25',
    en: [
      'Can I put it in the dishwasher?',
      'dishwasher safe mug|wash stoneware in machine|clean the kettle',
      'Stoneware and glass: yes. Enamel: by hand, it keeps its shine. **Never** wood, iron and knives.',
    ],
    zh: [
      '能放洗碗机吗？',
      '马克杯可以机洗吗|壶怎么清洗|炻瓷能用洗碗机吗',
      '炻瓷和玻璃可以。珐琅请手洗以保光泽。木器、铁器和刀具**不可以**。',
    ],
  },
  {
    id: 'enamel-care',
    updated: '2026-03-25',
    en: [
      'How do I care for enamel?',
      'enamel chipped|limescale in the kettle|stains in enamel pot',
      'Warm water and a soft sponge. Limescale goes with **vinegar and water, half and half**, for an hour. A chip at the rim is harmless; one inside is covered by the guarantee.',
    ],
    zh: [
      '珐琅怎么保养？',
      '珐琅掉瓷|壶里有水垢|珐琅锅有污渍',
      '温水加软海绵。水垢用**醋和水各半**浸一小时。边缘小缺口无碍，内壁缺口在保修范围内。',
    ],
  },
  {
    id: 'iron-care',
    updated: '2026-02-26',
    en: [
      'How do I season an iron pan?',
      'pan is rusting|food sticks to the pan|clean cast iron',
      'Wash with hot water only, dry on the flame, rub with a drop of oil. Rust comes off with steel wool; then **bake it oiled at 230 °C for an hour**.',
    ],
    zh: [
      '铁锅怎么开锅？',
      '锅生锈了|粘锅|铁锅清洗',
      '只用热水洗，火上烘干，抹一滴油。生锈用钢丝绒擦掉，再**抹油 230 °C 烤一小时**。',
    ],
  },
  {
    id: 'linen-wash',
    updated: '2026-02-26',
    en: [
      'How do I wash linen?',
      'linen shrinks|wash temperature tablecloth|iron linen|stain on linen',
      'At 40 °C with its own colours, no softener, and on the line. It has been washed before, so it shrinks by **less than 3 %**. No iron needed.',
    ],
    zh: [
      '亚麻怎么洗？',
      '亚麻会缩水吗|桌布洗涤温度|亚麻要熨吗',
      '40 °C 同色清洗，不用柔顺剂，晾干。出厂前已水洗，缩水**不到 3%**，无需熨烫。',
    ],
  },
  {
    id: 'filter-size',
    updated: '2026-01-30',
    en: [
      'Which filters fit the dripper?',
      'filter size for carafe|paper filter 02 or 01|what filters do i need',
      'Size **02** fits the dripper and the carafe. Ours come in [packs of a hundred](/p/paper-filters/).',
    ],
    zh: [
      '滤杯用哪种滤纸？',
      '分享壶滤纸尺寸|02 还是 01|该买什么滤纸',
      '滤杯和分享壶都用 **02** 号。本店[每包一百张](/zh/p/paper-filters/)。',
    ],
  },
  {
    id: 'back-in-stock',
    updated: '2026-05-08',
    en: [
      'When will it be back in stock?',
      'sold out item|out of stock when available|restock date',
      'Most things return within **three weeks**; the product’s page names the day once we know it. Tea comes with the harvest, in June.',
    ],
    zh: [
      '什么时候补货？',
      '缺货了|售罄什么时候有|补货时间',
      '大多 **三周**内补货，确定日期会写在商品页。茶叶要等六月新茶。',
    ],
  },
  {
    id: 'made-where',
    updated: '2026-01-30',
    en: [
      'Where are your things made?',
      'country of origin|made in china|who makes the mugs',
      'Enamel and stoneware in Ghent, linen in Kortrijk, wood in the Ardennes; what comes from further away says so on its page.',
    ],
    zh: [
      '产品是哪里生产的？',
      '原产地|是中国制造吗|杯子谁做的',
      '珐琅和炻瓷在根特，亚麻在科特赖克，木器在阿登；来自更远的地方会在页面注明。',
    ],
  },
  {
    id: 'food-safe',
    updated: '2026-02-26',
    en: [
      'Are the glazes food safe?',
      'lead free glaze|is enamel toxic|bpa',
      'Yes: free of lead and cadmium, tested each year by an independent laboratory.',
    ],
    zh: ['釉料安全吗？', '含铅吗|珐琅有毒吗|食品级吗', '安全：无铅无镉，每年由独立实验室检测。'],
  },
  {
    id: 'gift-wrap',
    intent: 'handoff',
    updated: '2026-05-02',
    en: [
      'Can you wrap it as a present?',
      'gift wrapping|add a card message|send as a gift',
      'For **€3.50**, in printed paper with a card in your words: tell a person here right after ordering. The parcel then holds **no prices**.',
    ],
    zh: [
      '可以包装成礼物吗？',
      '礼品包装|附贺卡|直接寄给朋友',
      '**€3.50**，印花纸包装并附您写的贺卡，下单后告诉人工客服即可，包裹内**不含价格**。',
    ],
  },
]);
