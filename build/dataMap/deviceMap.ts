import type { KeptAnswer } from '../../src/adapters/compose/cache/createShelf';
import type { SeenProduct } from '../../src/adapters/page/createLearnedCatalog';
import { KINDS, type RecordKind } from '../../src/browser/storage/keys';
import type { ConsentEntry } from '../../src/contract/consent';
import type { ConsentRecord } from '../../src/core/consent/consentRecord';
import type { ResumeMark } from '../../src/contract/host';
import type { Message } from '../../src/contract/plugin';
import type { Author, Order, OrderQuery, TicketHandle } from '../../src/contract/types';
import type { StoredConversation } from '../../src/core/persistConversation';
import type { KnownHandle } from '../../src/features/chat/live/rememberHandle';
import type { StoredSession } from '../../src/features/chat/live/createSessionKeeper';
import type { KnownOrder } from '../../src/features/orders/model';
import { covering, line, say, type DataLine, type DataRecord, type Words } from './DataMap';

/** Names of the members, each behind a prefix. */
type In<T, Prefix extends string = ''> = `${Prefix}${keyof T & string}`;
type But<Fields extends string, Replaced extends string, By extends string> = Exclude<Fields, Replaced> | By;

const SECRET = say('Opens it again; a secret, sent in a header only', '用于再次打开；密钥，仅在请求头中发送');

const conversation = covering<
  | But<In<StoredConversation>, 'messages', But<In<Message, 'messages.'>, 'messages.author', never>>
  | In<Author, 'messages.author.'>
>()([
  line('messages.id messages.at messages.cursor', say('Order of the messages', '消息的顺序')),
  line(
    'messages.kind messages.data',
    say('How a message is drawn, e.g. as an order', '消息的显示方式，例如订单'),
  ),
  line(
    'messages.author.role messages.author.name messages.author.avatarUrl',
    say('Who said it', '消息的作者'),
  ),
  line('messages.text', say('What was said', '消息内容')),
  line('messages.hidden', say('Of what kind the pieces are that were hidden in it', '其中被隐藏内容的类型')),
  line('messages.state', say('Whether it has arrived', '是否已送达')),
  line('draft', say('Words not sent yet', '尚未发送的文字')),
]);

const live = covering<But<In<StoredSession>, 'handle', 'handle.id' | 'handle.token'>>()([
  line('handle.id', say('Which conversation goes on', '正在进行的对话')),
  line('handle.token', SECRET),
  line('cursor', say('Up to where it was read', '已读到的位置')),
]);

const handles = covering<In<KnownHandle>>()([
  line('id at', say('Which conversations there were', '曾有过的对话')),
  line('token', SECRET),
]);

const tickets = covering<In<TicketHandle> | 'at'>()([
  line('number at', say('Which tickets there were', '曾提交的工单')),
  line('token', SECRET),
]);

const orders = covering<
  But<In<KnownOrder>, 'query' | 'order', In<OrderQuery, 'query.'> | In<Order, 'order.'>>
>()([
  line('query.number at', say('Which order was looked up, and when', '查询的订单及时间')),
  line(
    'query.email query.phone query.postcode',
    say('What showed that it is the shopper’s, to look again', '用于证明订单属于顾客，以便再次查询'),
  ),
  line(
    'order.number order.status order.placedAt order.total order.items order.shipments order.actions order.asOf',
    say('What was found, also without a connection', '查询结果，没有网络时也能查看'),
  ),
]);

const consent = covering<But<In<ConsentRecord>, 'log', In<ConsentEntry, 'log.'>>>()([
  line('log.at log.level log.source', say('What was decided, when, and by whom', '所作的决定、时间及决定者')),
  line(
    'id',
    say(
      'Finds the receipts that the shop keeps of it; made for this alone',
      '用于在商家处找到对应的同意凭证；仅为此生成',
    ),
  ),
]);

const seenProducts = covering<In<SeenProduct>>()([
  line('product seenAt isViewed', say('Suggestions that fit what was looked at', '根据浏览内容推荐')),
]);

const keptAnswer = (purpose: Words) =>
  covering<In<KeptAnswer>>()([
    line('question', say('What was asked of the shop, to recognise it', '向本店请求的内容，用于识别')),
    line('json', purpose),
    line('format at', say('Whether it can still be used', '是否仍可使用')),
  ]);

const resume = covering<In<ResumeMark>>()([
  line(
    'pending watch',
    say('A conversation is open, so the panel comes back', '有进行中的对话，因此面板会恢复'),
  ),
  line(
    'identify logout',
    say(
      'Whose it is: the shopper’s id in the shop, so that what is theirs can be erased',
      '所属顾客在本店的编号，以便删除其内容',
    ),
  ),
  line(
    'consent',
    say('What the page said of consent last, not to hear it twice', '页面上次声明的同意状态，避免重复处理'),
  ),
  line('left', say('Which screen was open, so that it comes back', '上次打开的页面，以便恢复')),
]);

type Basis = DataRecord['basis'];
/** By kind of the table in `browser/storage/keys`: what it is, why it may be there, and its fields. */
const DEVICE: Readonly<Record<string, readonly [what: Words, basis: Basis, lines: readonly DataLine[]]>> = {
  conversation: [
    say('The conversation, with the bot and with people', '与机器人和客服的对话'),
    'service',
    conversation,
  ],
  live: [say('The conversation with the team that is open', '正在与客服进行的对话'), 'service', live],
  handles: [
    say('Keys to earlier conversations, to ask for a copy or erasure', '以往对话的密钥，用于索取副本或删除'),
    'service',
    handles,
  ],
  tickets: [say('Keys to tickets that were left', '已提交工单的密钥'), 'service', tickets],
  orders: [say('Orders that were looked up', '查询过的订单'), 'service', orders],
  consent: [say('What was decided about the personal tier', '关于个性化推荐的决定'), 'books', consent],
  receipt: [
    say('How far the shop has receipts of it', '商家已收到的同意凭证'),
    'books',
    [line('value', say('Not sending them twice', '避免重复发送'))],
  ],
  declined: [
    say('That the guest’s conversation does not come along', '不带走访客对话的决定'),
    'service',
    [line('value', say('Not asking again', '避免再次询问'))],
  ],
  cart: [say('The key to a guest’s cart', '访客购物车的密钥'), 'service', [line('value', SECRET)]],
  seenProducts: [
    say('Products that were seen, read from the pages', '从页面读取的已浏览商品'),
    'consent',
    seenProducts,
  ],
  history: [
    say('What was looked at, and what follows from it', '浏览历史及由此得出的偏好'),
    'consent',
    [line('value', say('Suggestions; it never leaves the device', '用于推荐；不会离开设备'))],
  ],
  shopAnswers: [
    say('What the shop answers to everybody', '本店给所有人的答案'),
    'none',
    keptAnswer(say('There at once, and without a connection', '立即显示，没有网络时也能查看')),
  ],
  orderAnswers: [
    say('Orders as they were answered last', '最近一次查询到的订单'),
    'service',
    keptAnswer(say('Shown when the shop does not answer', '商店没有响应时显示')),
  ],
  answers: [
    say('Other answers: products, searches, delivery', '其他答案：商品、搜索、配送'),
    'service',
    keptAnswer(say('There at once, and without a connection', '立即显示，没有网络时也能查看')),
  ],
  resume: [say('Whether the panel comes back on the next page', '面板是否在下一页恢复'), 'service', resume],
  life: [
    say('A random number for each shopper’s part of the database', '每位顾客的数据分区对应的随机数'),
    'service',
    [
      line(
        'value',
        say('No tab writes again what another has erased', '避免已删除的内容被其他标签页重新写入'),
      ),
    ],
  ],
  plugin: [
    say('What a plugin of the shop keeps', '本店插件保存的内容'),
    'service',
    [line('value', say('As the plugin says', '由插件说明'))],
  ],
};

/** Every kind of record on the device; its days come from the table that deletes it. */
export const DEVICE_MAP: readonly DeviceRecord[] = KINDS.map((kind) => {
  const [what, basis, lines] = DEVICE[kind.kind] ?? [say('', ''), 'none', []];
  return {
    name: kind.kind,
    what,
    about: kind.tier === 'shop' ? 'nobody' : 'shopper',
    basis,
    ending: { by: 'days', days: kind.ttlDays },
    lines,
    kind,
  };
});

export interface DeviceRecord extends DataRecord {
  readonly kind: RecordKind;
}
