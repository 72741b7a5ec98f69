import { defineEntries } from './defineEntries';

export const delivery = defineEntries('delivery', [
  {
    id: 'delivery-times',
    updated: '2026-05-02',
    en: [
      'How long does delivery take?',
      'when will my order arrive|delivery time to germany|how many days for shipping|how fast do you ship',
      'Most orders arrive in **2–3 working days** in Belgium and the Netherlands, 3–4 in Germany and France, 3–5 elsewhere in the EU. Ordered before 16:00, it leaves us the same day.',
    ],
    zh: [
      '多久能送到？',
      '几天到货|配送需要多长时间|下单后什么时候收到|发货快吗',
      '比利时和荷兰大多 **2–3 个工作日**送达，德国和法国 3–4 天，欧盟其他国家 3–5 天。16:00 前下单，当天发出。',
    ],
  },
  {
    id: 'delivery-costs',
    updated: '2026-05-02',
    en: [
      'What does delivery cost?',
      'shipping costs|is delivery free|how much is postage|free shipping from what amount',
      'Delivery is **free from €60**. Below that:\n- Belgium, Netherlands: €4.90\n- Germany, France: €6.90\n- Rest of the EU: €9.90\n- Pick-up point in Belgium: €2.90',
    ],
    zh: [
      '运费多少？',
      '邮费怎么算|包邮吗|满多少免运费|快递费',
      '**满 €60 免运费**。不满时：\n- 比利时、荷兰：€4.90\n- 德国、法国：€6.90\n- 欧盟其他国家：€9.90\n- 比利时自提点：€2.90',
    ],
  },
  {
    id: 'track-order',
    intent: 'track',
    updated: '2026-05-02',
    en: [
      'How do I track my order?',
      'tracking number|follow my package|see where the courier is|track and trace link',
      'Type the order number and your e-mail under **Track an order**. The carrier’s link is also in the mail that says your parcel has left us.',
    ],
    zh: [
      '怎么查询订单进度？',
      '物流单号在哪看|跟踪包裹|快递查询|查物流',
      '在**查询订单**里输入订单号和邮箱即可。发货通知邮件里也有承运商的链接。',
    ],
  },
  {
    id: 'late-parcel',
    intent: 'track',
    updated: '2026-04-18',
    en: [
      'My parcel is late. What now?',
      'package has not arrived yet|delivery delayed|still waiting for my order|order overdue',
      '[Delivery times](/help/#delivery-times) are a promise. Look the order up first: the expected day there is newer than the one in your mail. If it is **three working days late**, write to us; we search for it with the carrier and send a new one when it is not found within five days.',
    ],
    zh: [
      '包裹迟到了怎么办？',
      '快递还没到|配送延误|一直没收到货|超时未送达',
      '请先查询订单（[配送时间](/zh/help/#delivery-times.zh)），那里的预计日期比邮件里的新。若**晚了三个工作日**，请联系我们：我们会与承运商查找，五天内找不到就补发。',
    ],
  },
  {
    id: 'change-address',
    intent: 'handoff',
    updated: '2026-03-30',
    en: [
      'Can I change the delivery address?',
      'wrong address entered|send it to another address|update shipping address|moved house after ordering',
      'Yes, **until it is packed**, usually by 16:00 of the same day. Ask a person with the order number at hand. After that you can send it to a pick-up point through the carrier’s link.',
    ],
    zh: [
      '可以修改收货地址吗？',
      '地址填错了|改送到别的地址|更改配送地址|搬家了怎么改地址',
      '**打包之前可以**，通常是当天 16:00 前。请带上订单号联系人工客服。之后可通过承运商链接改为自提点。',
    ],
  },
  {
    id: 'pickup-points',
    updated: '2026-05-02',
    en: [
      'Can I pick up my order myself?',
      'collect in store|pick-up points near me|parcel locker|click and collect',
      'Yes: at 2,100 pick-up points in Belgium (€2.90, free from €60), or in our shop in Ghent for nothing. The parcel waits **ten days** for you.',
    ],
    zh: [
      '可以自提吗？',
      '到店取货|附近的自提点|快递柜|自己去拿',
      '可以：比利时有 2,100 个自提点（€2.90，满 €60 免费），根特门店自提免费。包裹保留**十天**。',
    ],
  },
  {
    id: 'abroad',
    updated: '2026-04-11',
    en: [
      'Do you ship outside the EU?',
      'ship to switzerland|deliver to the uk|international shipping|worldwide delivery|send to china',
      'To Switzerland, Norway and the United Kingdom, in 4–7 working days for **€14.90**; customs are paid in advance. Not further yet.',
    ],
    zh: [
      '可以寄到欧盟以外吗？',
      '寄到瑞士|国际配送|寄到英国|能寄到中国吗|海外发货',
      '可寄瑞士、挪威和英国，4–7 个工作日，运费 **€14.90**，关税已预付。暂不寄往更远的地方。',
    ],
  },
  {
    id: 'missed-delivery',
    updated: '2026-03-12',
    en: [
      'I was not at home. Where is my parcel?',
      'missed the courier|nobody home when delivered|card from the postman|redelivery',
      'The courier tries once more on the next working day, then leaves it at the nearest pick-up point for **ten days**. The card or the tracking page says which.',
    ],
    zh: [
      '我不在家，包裹去哪了？',
      '错过快递员|没人签收|重新派送|快递员留了通知单',
      '快递员下一个工作日再送一次，之后放到最近的自提点，保留**十天**。通知单或物流页面会写明地点。',
    ],
  },
  {
    id: 'damaged-parcel',
    intent: 'handoff',
    updated: '2026-04-02',
    en: [
      'Something arrived broken',
      'item damaged in transit|my mug is cracked|received a defective product|glass shattered on arrival',
      'Sorry. Send a photo to a person here within **14 days**: we send a new piece the same day and you keep or recycle the broken one.',
    ],
    zh: [
      '收到的东西坏了',
      '运输中损坏|杯子裂了|收到破损商品|玻璃碎了',
      '很抱歉。请在 **14 天**内把照片发给人工客服：我们当天补发，破损的无需寄回。',
    ],
  },
  {
    id: 'missing-item',
    intent: 'handoff',
    updated: '2026-04-02',
    en: [
      'Something is missing from my parcel',
      'only part of my order came|an item was not in the box|incomplete order',
      'Larger orders travel in **two or three parcels**; look the order up to see which is still on its way. If all have arrived, ask a person and we send what is missing.',
    ],
    zh: [
      '包裹里少了东西',
      '只收到一部分|盒子里缺一件|订单不完整',
      '较大的订单会分成**两三个包裹**寄出，请查询订单看哪个还在路上。若都到了，请联系人工客服，我们补寄。',
    ],
  },
  {
    id: 'packaging',
    updated: '2026-02-20',
    en: [
      'How do you pack things?',
      'is the packaging plastic free|recyclable box|eco packaging',
      'In paper and cardboard only, no plastic. Boxes are used until they fall apart, so yours may have travelled before.',
    ],
    zh: [
      '你们怎么包装？',
      '包装环保吗|有塑料吗|纸箱可以回收吗',
      '只用纸和纸板，不用塑料。纸箱会重复使用，您收到的可能已经旅行过。',
    ],
  },
  {
    id: 'delivery-day',
    intent: 'handoff',
    updated: '2026-03-12',
    en: [
      'Can I choose the delivery day?',
      'deliver on saturday|evening delivery|schedule delivery for a date|deliver next week',
      'Tell a person here right after ordering: any **working day within the next two weeks** is possible. Saturdays count in Belgium, Sundays and public holidays nowhere.',
    ],
    zh: [
      '可以选择送货日期吗？',
      '周六送货|晚上送货|指定日期配送|下周再送',
      '下单后告诉人工客服，可选**两周内任一工作日**。比利时周六送货，周日和公共假日不送。',
    ],
  },
]);
