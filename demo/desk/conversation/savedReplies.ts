export interface SavedReply {
  /** What is typed after the slash. */
  readonly name: string;
  readonly text: string;
}

const en: readonly SavedReply[] = [
  { name: 'hello', text: 'Hello, I have read it all. One moment, I am looking into it.' },
  { name: 'photo', text: 'Could you send me a photo of it, with the whole piece in view?' },
  { name: 'number', text: 'Which order number is it? It stands in the mail that confirmed the order.' },
  {
    name: 'return',
    text: 'I am sending you the return label. Stick it on the box and drop it at any pick-up point.',
  },
  { name: 'swap', text: 'We swap it for you. The new one leaves us today, before the old one is back.' },
  {
    name: 'late',
    text: 'I am sorry that it is late. I have asked the carrier and write here as soon as I know more.',
  },
  { name: 'refund', text: 'The money goes back the way you paid within three working days.' },
  { name: 'care', text: 'Warm water and a soft sponge, never the dishwasher for enamel, wood and iron.' },
  { name: 'wait', text: 'I need a few minutes for this. You can close the window; the answer appears here.' },
  { name: 'bye', text: 'Gladly. Write here again whenever you need to.' },
];

const zh: readonly SavedReply[] = [
  { name: '你好', text: '您好，您的情况我都看过了，请稍等，我来查一下。' },
  { name: '照片', text: '可以发一张照片吗？请拍到整件商品。' },
  { name: '单号', text: '请问订单号是多少？在订单确认邮件里可以找到。' },
  { name: '退货', text: '我把退货标签发给您，贴在箱上，送到任一自提点即可。' },
  { name: '换货', text: '我们为您更换，新的今天寄出，不必等旧的退回。' },
  { name: '延误', text: '很抱歉晚到了。我已联系承运商，有消息会第一时间写在这里。' },
  { name: '退款', text: '款项会在三个工作日内原路退回。' },
  { name: '保养', text: '温水和软海绵即可，珐琅、木器和铁器不要放洗碗机。' },
  { name: '稍等', text: '我需要几分钟。您可以先关闭窗口，答复会显示在这里。' },
  { name: '再见', text: '不客气，有需要随时再写。' },
];

/** Replies for a conversation in that language whose names begin with what was typed. */
export function findReplies(locale: string, typed: string): readonly SavedReply[] {
  const list = locale.startsWith('zh') ? zh : en;
  return list.filter(({ name }) => name.startsWith(typed.toLowerCase()));
}
