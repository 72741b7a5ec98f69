import { line, parent, retention, say, SHOP, type DataRecord } from '../DataMap';

/** Tables of orders, returns, carts and rewards. The shop's books stay; what shoppers wrote to them does not. */
export const BUYING: readonly DataRecord[] = [
  {
    name: 'orders',
    what: say('An order, copied here by the shop', '由商家导入的订单'),
    about: 'shopper',
    basis: 'books',
    ending: SHOP,
    lines: [
      line('number placed_at updated_at', say('Finding the order', '查找订单')),
      line('email phone postcode', say('Checking that whoever asks is the buyer', '核实查询者即为买家')),
      line('shopper_id', say('Orders of the signed-in shopper', '已登录顾客的订单')),
      line(
        'views.number views.status views.placedAt views.total views.items views.shipments views.actions views.asOf',
        say('What is shown of it, in each language', '以各语言展示的订单内容'),
      ),
    ],
  },
  {
    name: 'order_actions',
    what: say('What the shopper wanted done with an order', '顾客对订单提出的操作'),
    about: 'shopper',
    basis: 'service',
    ending: SHOP,
    lines: [
      line(
        'order_number id name at',
        say('What was asked for and when, with the order', '随订单保存的操作及时间'),
      ),
      line(
        'input',
        say('Particulars the shopper typed, e.g. a new address', '顾客填写的细节，例如新地址'),
        retention(say('it was asked for', '提出')),
      ),
    ],
  },
  {
    name: 'returns',
    what: say('A return', '退货'),
    about: 'shopper',
    basis: 'service',
    ending: SHOP,
    lines: [
      line('number order_number status outcome created_at', say('Where it stands', '处理进度')),
      line('items.itemId items.quantity items.reason', say('What comes back and why', '退回的商品及原因')),
      line(
        'items.comment',
        say('What the shopper added in words', '顾客的文字说明'),
        retention(say('the return was asked for', '提出退货')),
      ),
      line('refund', say('Paying back', '退款')),
    ],
  },
  {
    name: 'carts',
    what: say('A cart', '购物车'),
    about: 'shopper',
    basis: 'service',
    ending: retention(say('it was last used', '最后一次使用')),
    lines: [
      line(
        'token_hash',
        say('Hash of the key that only the shopper’s device holds', '仅顾客设备持有的密钥的哈希值'),
      ),
      line('codes lines_made touched_at', say('What is in it', '购物车内容')),
    ],
  },
  {
    name: 'cart_lines',
    what: say('A product in a cart', '购物车中的商品'),
    about: 'shopper',
    basis: 'service',
    ending: parent('carts'),
    lines: [
      line('cart id', say('Finding the row', '用于查找该行')),
      line('product_id variant_id quantity', say('What is in the cart', '购物车内容')),
    ],
  },
  {
    name: 'rewards',
    what: say('Points of a shopper', '顾客的积分'),
    about: 'shopper',
    basis: 'books',
    ending: SHOP,
    lines: [line('shopper_id points earned', say('What may be redeemed', '可兑换的积分'))],
  },
  {
    name: 'coupons',
    what: say('A coupon that was redeemed for points', '以积分兑换的优惠券'),
    about: 'shopper',
    basis: 'books',
    ending: retention(say('it ran out; one without an end stays', '到期；无期限的一直保留')),
    lines: [
      line('code shopper_id', say('Whose it is', '归属')),
      line('title amount until created_at', say('What it is worth and until when', '面额与有效期')),
    ],
  },
  {
    name: 'purchase_lines',
    what: say('Which products were bought together, for suggestions', '哪些商品曾被一起购买，用于推荐'),
    about: 'nobody',
    basis: 'interest',
    ending: SHOP,
    lines: [
      line(
        'order_id product_id',
        say('Counting pairs; no name, address or account', '统计组合；不含姓名、地址或账号'),
      ),
    ],
  },
];
