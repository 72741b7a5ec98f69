import { defineEntries } from './defineEntries';

export const aboutShop = defineEntries('shop', [
  {
    id: 'opening-hours',
    updated: '2026-05-02',
    en: [
      'When is the shop open?',
      'opening hours|open on sunday|shop times|are you open today',
      'Tuesday to Saturday from **10:00 to 18:00**, Zwijnaardsesteenweg 12, Ghent. Closed on public holidays.',
    ],
    zh: [
      '门店几点营业？',
      '营业时间|周日开门吗|今天开吗',
      '周二至周六 **10:00–18:00**，根特 Zwijnaardsesteenweg 12 号，公共假日休息。',
    ],
  },
  {
    id: 'contact',
    intent: 'handoff',
    updated: '2026-05-02',
    en: [
      'How do I reach you?',
      'phone number|e-mail address|customer service contact|call you',
      'Here, by hello@oatandelm.example or on +32 9 555 01 20, Monday to Friday from **9:00 to 17:00**. Mails are answered within one working day.',
    ],
    zh: [
      '怎么联系你们？',
      '电话号码|邮箱地址|客服联系方式|打电话',
      '可在这里联系，或写信 hello@oatandelm.example，或致电 +32 9 555 01 20，周一至周五 **9:00–17:00**。邮件一个工作日内回复。',
    ],
  },
  {
    id: 'where-shop',
    updated: '2026-05-02',
    en: [
      'Where is your shop?',
      'store address|parking near the shop|visit showroom',
      'At Zwijnaardsesteenweg 12, 9000 Ghent: ten minutes on foot from Gent-Sint-Pieters, parking at the Ledeganck.',
    ],
    zh: [
      '门店在哪里？',
      '门店地址|停车方便吗|可以参观吗',
      '根特 9000，Zwijnaardsesteenweg 12 号，距根特圣彼得站步行十分钟，可停 Ledeganck 停车场。',
    ],
  },
  {
    id: 'newsletter',
    updated: '2026-01-15',
    en: [
      'How do I unsubscribe from the newsletter?',
      'stop mails|too many emails|sign up to newsletter',
      'By the last line of every letter, at once. There is one a month.',
    ],
    zh: ['怎么退订邮件？', '不想收邮件|取消订阅|订阅邮件', '点每封信最后一行即可立即退订，每月只发一封。'],
  },
  {
    id: 'privacy',
    updated: '2026-01-15',
    en: [
      'What do you do with my data?',
      'gdpr request|delete my data|privacy policy|what do you store about me',
      'We keep what an order needs, for as long as the tax office asks (seven years), and nothing of how you browse. Ask a person for a copy or for erasure; it is done within **a month**.',
    ],
    zh: [
      '你们怎么处理我的数据？',
      '删除我的数据|隐私政策|保存了什么信息',
      '只保留订单所需信息，按税法保存七年，不记录浏览行为。可向人工客服索取副本或要求删除，**一个月**内完成。',
    ],
  },
  {
    id: 'jobs',
    updated: '2025-11-10',
    en: [
      'Are you hiring?',
      'vacancies|work for you|internship|apply for a job',
      'Open places are on the door and in our letter. Potters may always write.',
    ],
    zh: ['你们招人吗？', '招聘|实习|求职', '空缺职位贴在店门上和邮件里。陶艺师随时欢迎来信。'],
  },
  {
    id: 'loyalty',
    updated: '2026-02-02',
    en: [
      'Do you have a loyalty programme?',
      'collect points|member card|rewards',
      'Not yet. Good prices for everybody seemed simpler.',
    ],
    zh: ['有会员积分吗？', '积分|会员卡|奖励', '暂时没有。给所有人好价格更简单。'],
  },
  {
    id: 'workshop',
    updated: '2026-03-09',
    en: [
      'Do you give workshops?',
      'pottery class|learn to throw|visit the workshop|course',
      'On the first Saturday of the month, eight people, **€65** with glazing and firing. Pay with a [gift card](/p/gift-card/).',
    ],
    zh: [
      '有工作坊课程吗？',
      '陶艺课|参观工坊|学拉坯',
      '每月第一个周六，八人小班，含上釉烧制 **€65**。可用[礼品卡](/zh/p/gift-card/)付款。',
    ],
  },
]);
