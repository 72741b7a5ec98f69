import { EXPIRY, line, parent, retention, say, type DataRecord } from '../DataMap';

const ID = say('Finding the row', '用于查找该行');
const WITH_IT = parent('conversations');

/** Tables of talking with people. */
export const CONVERSATIONS: readonly DataRecord[] = [
  {
    name: 'conversations',
    what: say('A conversation with the team', '与客服的一次对话'),
    about: 'shopper',
    basis: 'service',
    ending: retention(say('it was closed and nothing more was said', '对话结束且不再有新消息')),
    lines: [
      line('id', say('Public number of the conversation', '对话的公开编号')),
      line(
        'start_key token_hash',
        say(
          'Hashes of the keys that only the shopper’s device holds; they open the conversation',
          '仅顾客设备持有的密钥的哈希值，用于打开对话',
        ),
      ),
      line(
        'status opened_at waiting_since taken_at closed_at agent_id',
        say('Queue, and who answers', '排队情况以及由谁回复'),
      ),
      line('shopper_read_up_to agent_read_up_to', say('Up to where each side has read', '双方已读到的位置')),
      line(
        'address_hash',
        say(
          'Blocking abuse: a hash of the address that opened it, under the server’s secret',
          '防止滥用：发起对话的网络地址经服务器密钥哈希后的值',
        ),
      ),
      line('told_at told_up_to', say('What the merchant was told of it last', '上次通知商家的内容位置')),
      line('shopper_id', say('The signed-in shopper, as the shop names them', '已登录顾客在本店的编号')),
      line('packet.summary', say('What the shopper asks the team', '顾客向客服提出的问题')),
      line(
        'packet.pageUrl packet.pageTitle',
        say('The page it is about, without its query', '所涉及的页面（不含查询参数）'),
      ),
      line('packet.orderNumber', say('The order it is about', '所涉及的订单')),
      line('packet.locale', say('Answering in the shopper’s language', '以顾客的语言回复')),
      line(
        'packet.shopperName packet.email',
        say('Addressing the shopper, and answering later', '称呼顾客并在之后回复'),
      ),
      line(
        'packet.facts packet.tags',
        say('What the shop’s page says of the shopper or the visit', '本店页面提供的顾客或访问信息'),
      ),
      line('packet.queue packet.reason', say('The right team', '分配给合适的客服组')),
      line(
        'packet.botTried packet.transcript',
        say('So that nobody asks twice: what was said before', '避免重复提问：此前的对话内容'),
      ),
    ],
  },
  {
    name: 'messages',
    what: say('A message of a conversation', '对话中的一条消息'),
    about: 'shopper',
    basis: 'service',
    ending: WITH_IT,
    lines: [
      line('conversation_id seq id sent_at', say('Order of the messages', '消息的顺序')),
      line(
        'client_id',
        say(
          'The device’s own number for it, so that none is stored twice',
          '设备为消息生成的编号，避免重复保存',
        ),
      ),
      line('role agent_id', say('Who wrote it', '消息的作者')),
      line('parts.type parts.text', say('What was said', '消息内容')),
      line(
        'parts.productIds parts.orderNumber',
        say('Products and orders that were shown', '展示的商品和订单'),
      ),
      line('parts.id parts.name parts.mediaType parts.bytes', say('A file that was sent', '发送的文件')),
    ],
  },
  {
    name: 'attachments',
    what: say('A file in a conversation', '对话中的文件'),
    about: 'shopper',
    basis: 'service',
    ending: WITH_IT,
    lines: [
      line('id conversation_id at', ID),
      line('key_hash', say('So that the same file is not stored twice', '避免重复保存同一文件')),
      line('name media_type bytes data', say('The file, for the agent to see', '文件本身，供客服查看')),
    ],
  },
  {
    name: 'ratings',
    what: say('How the shopper rated a conversation', '顾客对对话的评价'),
    about: 'shopper',
    basis: 'service',
    ending: WITH_IT,
    lines: [
      line('conversation_id key_hash at', say('One rating for one wish to rate', '每次评价只计一次')),
      line(
        'scores.service scores.goods scores.delivery scores.recommend',
        say('The marks given', '所打的分数'),
      ),
      line('scores.comment', say('What the shopper added in words', '顾客的文字评价')),
    ],
  },
  {
    name: 'conversation_tokens',
    what: say('Another device that may open a conversation', '可打开该对话的其他设备'),
    about: 'shopper',
    basis: 'service',
    ending: WITH_IT,
    lines: [line('token_hash conversation_id', say('Hash of that device’s key', '该设备密钥的哈希值'))],
  },
  {
    name: 'resume_codes',
    what: say('A code that takes a conversation to another device, once', '将对话转到其他设备的一次性代码'),
    about: 'shopper',
    basis: 'service',
    ending: EXPIRY,
    lines: [
      line(
        'code_hash conversation_id',
        say('Hash of the code, and what it opens', '代码的哈希值及其对应的对话'),
      ),
      line('expires_at', say('When it ends', '失效时间')),
    ],
  },
  {
    name: 'notices',
    what: say(
      'What the merchant is still to be told by mail or webhook',
      '尚待通过邮件或 webhook 通知商家的事项',
    ),
    about: 'shopper',
    basis: 'service',
    ending: retention(say('it was made and is delivered or given up', '生成且已送达或放弃')),
    lines: [
      line('id channel type once', say('What kind of news, told once', '通知的种类，每条只发一次')),
      line('subject_id', say('Number of the conversation or ticket', '对话或工单的编号')),
      line('created_at attempts next_at delivered_at failed_at', say('Trying again', '重试')),
    ],
  },
];
