import { defineEntries } from './defineEntries';

export const payment = defineEntries('payment', [
  {
    id: 'payment-methods',
    updated: '2026-04-05',
    en: [
      'How can I pay?',
      'payment methods|do you take paypal|can i pay with bancontact|apple pay|credit card accepted',
      'With Bancontact, iDEAL, Visa, Mastercard, PayPal, Apple Pay, Alipay and by bank transfer. The amount is taken when the parcel leaves us.',
    ],
    zh: [
      '怎么付款？',
      '支付方式|可以用支付宝吗|能刷信用卡吗|微信支付',
      '支持 Bancontact、iDEAL、Visa、万事达、PayPal、Apple Pay、支付宝和银行转账。发货时才扣款。',
    ],
  },
  {
    id: 'payment-safe',
    updated: '2026-04-05',
    en: [
      'Is paying here safe?',
      'do you store my card|secure payment|is my card data safe',
      'Card data goes straight to the payment provider; **we never see or keep it**. We never ask for a card number in a chat or by mail.',
    ],
    zh: [
      '付款安全吗？',
      '会保存我的卡号吗|支付安全|信用卡信息安全吗',
      '卡片信息直接交给支付机构，**我们看不到也不保存**。我们绝不会在聊天或邮件里索要卡号。',
    ],
  },
  {
    id: 'payment-failed',
    updated: '2026-03-18',
    en: [
      'My payment did not work',
      'payment declined|card refused|charged but no order|checkout error when paying',
      'Nothing is charged when the page says it failed; a reserved amount disappears within **three days**. Try another way, or ask a person with the time of the try.',
    ],
    zh: [
      '付款失败了',
      '支付被拒|刷卡不成功|扣款了没有订单|结账出错',
      '页面显示失败就没有扣款，预授权金额 **三天**内释放。请换种方式，或把尝试时间告诉人工客服。',
    ],
  },
  {
    id: 'installments',
    updated: '2026-01-20',
    en: [
      'Can I pay later or in parts?',
      'buy now pay later|pay in instalments|klarna|pay after delivery',
      'From €100 in three parts without interest, through the payment provider in the checkout. Paying on delivery is not possible.',
    ],
    zh: [
      '可以分期或先用后付吗？',
      '分期付款|货到付款|先买后付',
      '满 €100 可在结账时选择三期免息。不支持货到付款。',
    ],
  },
  {
    id: 'invoice',
    updated: '2026-03-18',
    en: [
      'Where is my invoice?',
      'need a receipt|invoice with vat|bill for my company|download invoice',
      'As a PDF in the mail that confirms the order. For another name or a **VAT number**, ask a person within the same quarter.',
    ],
    zh: [
      '发票在哪里？',
      '开发票|公司抬头|下载账单|需要收据',
      '订单确认邮件里附有 PDF。需要更改抬头或添加**税号**，请在同一季度内联系人工客服。',
    ],
  },
  {
    id: 'voucher',
    intent: 'handoff',
    updated: '2026-04-28',
    en: [
      'How do I use a voucher?',
      'discount code|promo code does not work|redeem coupon|enter gift code',
      'Tell a person here the code **before the parcel leaves**, and the sum is corrected. One code an order; gift cards can be added to it. A code that does not work has usually **ended** or asks for a higher sum.',
    ],
    zh: [
      '优惠券怎么用？',
      '折扣码|优惠码用不了|兑换券|输入礼品码',
      '**发货前**把优惠码告诉人工客服即可抵扣。每单一个优惠码，可与礼品卡同用。用不了通常是**已过期**或未达金额。',
    ],
  },
  {
    id: 'gift-cards',
    updated: '2026-02-02',
    en: [
      'How long is a gift card valid?',
      'gift card balance|gift voucher expiry|use gift card twice',
      '**Five years** for every [gift card](/p/gift-card/). What is left stays on the card; a person here tells you the balance.',
    ],
    zh: [
      '礼品卡有效期多久？',
      '礼品卡余额|礼品卡过期|礼品卡能分次用吗',
      '[礼品卡](/zh/p/gift-card/)有效期 **五年**。剩余金额保留在卡上，余额可向人工客服查询。',
    ],
  },
  {
    id: 'discounts',
    updated: '2026-04-28',
    en: [
      'Do you have sales or discounts?',
      'any offers|student discount|newsletter discount|black friday',
      'In January and July, and ten per cent on the first order for readers of our letter. Reduced things are marked with their old price.',
    ],
    zh: [
      '有打折活动吗？',
      '有优惠吗|学生折扣|黑五|新人优惠',
      '一月和七月有促销，订阅邮件首单九折。降价商品会标出原价。',
    ],
  },
  {
    id: 'vat-business',
    updated: '2026-01-20',
    en: [
      'Do you sell to businesses?',
      'wholesale|b2b prices|order for my restaurant|bulk order',
      'Yes: from €500 with your own prices, VAT-free across the border with a valid number. Write to hello@oatandelm.example.',
    ],
    zh: [
      '有企业采购吗？',
      '批发|大量订购|给餐厅采购',
      '有：满 €500 享专属价格，有效税号跨境免增值税。请写信至 hello@oatandelm.example。',
    ],
  },
  {
    id: 'account',
    updated: '2026-01-20',
    en: [
      'Do I need an account?',
      'order as guest|register|forgot my password|delete my account',
      'No. You order as a guest and find every order with its number and your e-mail.',
    ],
    zh: [
      '需要注册账号吗？',
      '游客下单|忘记密码|删除账号',
      '不需要。以访客身份下单，用订单号和邮箱即可查询。',
    ],
  },
]);
