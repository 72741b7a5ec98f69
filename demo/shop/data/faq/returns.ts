import { defineEntries } from './defineEntries';

export const returns = defineEntries('returns', [
  {
    id: 'return-how',
    intent: 'handoff',
    updated: '2026-05-02',
    en: [
      'How do I return something?',
      'send an item back|return label|start a return|i want to give it back',
      'Within **30 days** of delivery. Ask a person here for the label, stick it on the box and drop it at any pick-up point. Returns are free.',
    ],
    zh: [
      '怎么退货？',
      '我要退货|退货标签|申请退货|想退回去',
      '收货后 **30 天**内均可。向人工客服要退货标签，贴在箱上，送到任一自提点，退货免费。',
    ],
  },
  {
    id: 'return-period',
    updated: '2026-05-02',
    en: [
      'How long can I return things?',
      'return window|return deadline|how many days to return|is 14 days the law',
      '**30 days with us**, counted from the day it arrived; the law gives you 14. For presents bought in November and December: until 31 January.',
    ],
    zh: [
      '多久之内可以退货？',
      '退货期限|几天可以退|无理由退货',
      '自收货日起 **30 天**（法定 14 天）。十一、十二月购买的礼物可退至 1 月 31 日。',
    ],
  },
  {
    id: 'refund-when',
    updated: '2026-04-22',
    en: [
      'When do I get my money back?',
      'refund time|refund not received|how long does a refund take|money back status',
      'Within **three working days** after the parcel is back with us, the way you paid. Banks add a day or two of their own.',
    ],
    zh: [
      '退款什么时候到账？',
      '退款多久|还没收到退款|退款进度|什么时候退钱',
      '包裹退回后 **三个工作日**内原路退款，银行可能再需一两天。',
    ],
  },
  {
    id: 'exchange',
    intent: 'handoff',
    updated: '2026-04-22',
    en: [
      'Can I exchange it for another colour or size?',
      'swap colour|exchange item|wrong colour chosen|replace with another size',
      'Yes, within 30 days and without postage. Ask a person: the new piece leaves us **before** the old one is back.',
    ],
    zh: [
      '可以换颜色或尺寸吗？',
      '换货|换个颜色|颜色选错了|换大一号',
      '可以，30 天内免邮费。联系人工客服，新的会**先**寄出，不必等旧的退回。',
    ],
  },
  {
    id: 'return-used',
    updated: '2026-03-01',
    en: [
      'Can I return something I have used?',
      'opened package return|returned after washing|used once can i send it back',
      'You may try it as you would in a shop. A kettle that has boiled or a towel that was washed we take back at **half the price**, soap and food not at all.',
    ],
    zh: [
      '用过的可以退吗？',
      '拆封了能退吗|洗过能退吗|试用后退货',
      '可以像在店里一样试。烧过水的壶或洗过的毛巾按**半价**收回；肥皂和食品不能退。',
    ],
  },
  {
    id: 'gift-return',
    intent: 'handoff',
    updated: '2026-03-01',
    en: [
      'Can I return a present?',
      'return a gift without receipt|exchange a gift|got it as a present',
      'Yes, with the order number on the gift slip. You get a voucher, and nobody is told.',
    ],
    zh: [
      '礼物可以退吗？',
      '没有发票退礼物|换礼物|别人送的能退吗',
      '可以，凭礼品单上的订单号办理。退成代金券，不会通知送礼人。',
    ],
  },
  {
    id: 'cancel-order',
    intent: 'handoff',
    updated: '2026-05-02',
    en: [
      'Can I cancel my order?',
      'cancel order|stop my order|ordered by mistake|i changed my mind before shipping',
      '**Until it is packed**, by a person here, at once. Later, refuse the parcel or send it back: both are free.',
    ],
    zh: [
      '可以取消订单吗？',
      '取消订单|不想要了|下错单了|撤销订单',
      '**打包之前**可以，联系人工客服立即取消。之后可拒收或退回，都免费。',
    ],
  },
  {
    id: 'guarantee',
    updated: '2026-02-14',
    en: [
      'How long is the guarantee?',
      'warranty period|guarantee on enamel|is there a warranty',
      '**Two years** on everything by law; **five** on enamel and cast iron with us. Keep the order number, we keep the receipt.',
    ],
    zh: [
      '保修多久？',
      '质保期|珐琅保修吗|有保修吗',
      '法定全部商品**两年**；珐琅和铸铁本店保**五年**。保留订单号即可，票据我们替您保存。',
    ],
  },
  {
    id: 'repair',
    intent: 'handoff',
    updated: '2026-02-14',
    en: [
      'Do you repair things?',
      'spare parts|replace a broken lid|fix the handle|repair service',
      'Handles, lids, springs and burrs can be ordered alone, and we mend enamel and wood in Ghent. A person here tells you the price before you send anything.',
    ],
    zh: [
      '可以维修吗？',
      '配件|换壶盖|修手柄|维修服务',
      '手柄、壶盖、弹簧和磨芯可单独购买，珐琅与木器可在根特修复。寄出前人工客服会先报价。',
    ],
  },
  {
    id: 'complaint',
    intent: 'handoff',
    updated: '2026-02-14',
    en: [
      'I want to complain',
      'file a complaint|i am not satisfied|very disappointed with your service',
      'Tell a person here; it goes to the one who can decide and you hear within **one working day**. If we cannot agree, the Belgian consumer mediation service is free for you.',
    ],
    zh: [
      '我要投诉',
      '投诉|对服务不满意|非常失望',
      '请联系人工客服，会直接交给能决定的人，**一个工作日**内答复。若无法达成一致，可免费求助比利时消费者调解处。',
    ],
  },
]);
