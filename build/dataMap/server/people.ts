import { EXPIRY, line, parent, retention, say, SHOP, type DataRecord } from '../DataMap';

const ANSWERED = retention(say('it was answered, or else left', '已回复；未回复的自提交起计'));

/** Tables of what shoppers leave beside conversations, and of limits. */
export const PEOPLE: readonly DataRecord[] = [
  {
    name: 'tickets',
    what: say('A message left, a wish to be called, a complaint', '留言、回电请求或投诉'),
    about: 'shopper',
    basis: 'service',
    ending: ANSWERED,
    lines: [
      line('number kind status created_at answered_at', say('Where it stands', '处理进度')),
      line(
        'start_key token_hash',
        say(
          'Hashes of the keys that only the shopper’s device holds; they open the ticket',
          '仅顾客设备持有的密钥的哈希值，用于打开工单',
        ),
      ),
      line('shopper_id', say('The signed-in shopper, as the shop names them', '已登录顾客在本店的编号')),
      line('details.text details.subject details.category', say('What it is about', '工单内容')),
      line('details.name details.email details.phone', say('Answering', '用于回复')),
      line(
        'details.orderNumber details.pageUrl',
        say('The order and the page it is about', '所涉及的订单和页面'),
      ),
      line('answer', say('What the shop said', '商家的答复')),
    ],
  },
  {
    name: 'ticket_files',
    what: say('A file that came with a ticket', '工单附件'),
    about: 'shopper',
    basis: 'service',
    ending: parent('tickets'),
    lines: [
      line('id ticket_number', say('Finding the row', '用于查找该行')),
      line('name media_type data', say('The file, as evidence', '文件本身，作为凭证')),
    ],
  },
  {
    name: 'stock_notices',
    what: say('Who asked to be told that a product is back', '到货提醒的登记'),
    about: 'shopper',
    basis: 'consent',
    ending: retention(say('the shopper was told, or else asked', '已通知；未通知的自登记起计')),
    lines: [
      line('id at told_at', say('Telling each once, longest waiting first', '每人只通知一次，先登记先通知')),
      line('product_id variant_id', say('What is waited for', '所等待的商品')),
      line('email', say('Where to write', '通知的邮箱')),
    ],
  },
  {
    name: 'consents',
    what: say(
      'Receipts of what was decided about the personal tier, of a browser and not of a person',
      '关于个性化推荐所作决定的凭证，对应浏览器而非个人',
    ),
    about: 'shopper',
    basis: 'books',
    ending: retention(say('it was received and 180 days more had passed', '收到并再过 180 天')),
    lines: [
      line('seq received_at', say('Their order, and when they end', '先后顺序与保留期限')),
      line('id', say('One browser, by an id made for this alone', '某一浏览器，编号仅为此生成')),
      line('at level source', say('What was decided, when, and by whom', '所作的决定、时间及决定者')),
    ],
  },
  {
    name: 'events',
    what: say(
      'What shoppers did, where the merchant enabled it and they agreed',
      '顾客的行为记录（仅在商家启用且顾客同意时）',
    ),
    about: 'shopper',
    basis: 'consent',
    ending: retention(say('it was received', '收到')),
    lines: [
      line('id type at received_at', say('What happened, counted once', '发生的事件，只计一次')),
      line('shopper_id', say('The signed-in shopper; empty for a guest', '已登录顾客的编号；访客为空')),
      line('props', say('Particulars of it, e.g. the product', '事件细节，例如商品')),
    ],
  },
  {
    name: 'faq_proposals',
    what: say('A question that found no answer', '没有找到答案的问题'),
    about: 'shopper',
    basis: 'interest',
    ending: retention(say('it was asked', '提出')),
    lines: [
      line('key at', say('Counting it once; the key is a hash', '只计一次；密钥为哈希值')),
      line(
        'question locale',
        say('Writing the missing answer; not tied to anybody', '用于补写答案；不与任何人关联'),
      ),
    ],
  },
  {
    name: 'faq_feedback',
    what: say('Whether an answer helped', '答案是否有帮助'),
    about: 'nobody',
    basis: 'none',
    ending: SHOP,
    lines: [
      line('key', say('Counting it once: the hash of a number drawn by chance', '只计一次：随机数的哈希值')),
      line('entry_id helpful at', say('Counting which answers help', '统计哪些答案有帮助')),
    ],
  },
  {
    name: 'idempotency',
    what: say('What was answered to a call, for whoever repeats it', '接口调用的应答，供重复调用时返回'),
    about: 'shopper',
    basis: 'service',
    ending: retention(say('it was answered', '应答')),
    lines: [
      line('scope key_hash at', say('Recognising the repeated call', '识别重复调用')),
      line('subject', say('Whose it is, so that erasing finds it', '归属，以便删除时找到')),
      line('answer', say('Nothing is done twice', '避免重复执行')),
    ],
  },
  {
    name: 'limits',
    what: say('How often something was tried', '尝试次数'),
    about: 'shopper',
    basis: 'interest',
    ending: EXPIRY,
    lines: [
      line(
        'key',
        say('A hash of address or account under the server’s secret', '网络地址或账号经服务器密钥哈希后的值'),
      ),
      line(
        'hits allowed expires_at',
        say('Stopping guesses at orders, and floods', '阻止猜测订单和恶意刷屏'),
      ),
    ],
  },
  {
    name: 'blocks',
    what: say('Who was blocked by an agent, and why', '被客服屏蔽的对象及原因'),
    about: 'shopper',
    basis: 'interest',
    ending: EXPIRY,
    lines: [
      line('id conversation_id', say('From which conversation', '来自哪次对话')),
      line('reason created_by created_at', say('So that it can be judged and lifted', '便于复核和解除')),
      line('expires_at', say('When it ends', '失效时间')),
    ],
  },
  {
    name: 'block_keys',
    what: say('What a block looks for', '屏蔽所依据的标识'),
    about: 'shopper',
    basis: 'interest',
    ending: parent('blocks'),
    lines: [
      line(
        'key block_id',
        say(
          'Hashes of address and account, under the server’s secret',
          '网络地址和账号经服务器密钥哈希后的值',
        ),
      ),
    ],
  },
];
