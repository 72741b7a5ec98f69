import { EXPIRY, line, say, SHOP, type DataRecord } from '../DataMap';

const SETS = say('Set by the merchant', '由商家设置');

/** A table of what the merchant put there; nothing in it is of a shopper. */
const shop = (name: string, what: DataRecord['what'], fields: string): DataRecord => ({
  name,
  what,
  about: 'nobody',
  basis: 'none',
  ending: SHOP,
  lines: [line(fields, SETS)],
});

/** Tables of the merchant's own people and things. */
export const HOUSE: readonly DataRecord[] = [
  {
    name: 'agents',
    what: say('Who answers at the desk', '客服人员'),
    about: 'staff',
    basis: 'service',
    ending: SHOP,
    lines: [
      line('id email password_hash', say('Signing in', '登录')),
      line('name avatar_url', say('What shoppers see of them', '顾客看到的名称和头像')),
      line('role disabled_at created_at', say('What they may do', '权限')),
    ],
  },
  {
    name: 'agent_sessions',
    what: say('An agent who is signed in', '客服的登录状态'),
    about: 'staff',
    basis: 'service',
    ending: EXPIRY,
    lines: [
      line(
        'token_hash agent_id expires_at',
        say('Staying signed in; the token is a hash', '保持登录；令牌为哈希值'),
      ),
    ],
  },
  {
    name: 'agent_presence',
    what: say('Who has the desk open', '正在使用工作台的客服'),
    about: 'staff',
    basis: 'service',
    ending: EXPIRY,
    lines: [
      line(
        'instance_id agent_id expires_at',
        say('Telling shoppers whether somebody is there', '告知顾客是否有人在线'),
      ),
    ],
  },
  shop(
    'products',
    say('The catalog', '商品目录'),
    'id locale currency product title category is_sold_out rating_count search_text position',
  ),
  shop('faq_entries', say('The answers', '常见问题答案'), 'id locale position entry'),
  shop('suggestion_lists', say('What goes with what', '商品搭配'), 'product_id items'),
  shop('delivery_ways', say('Ways of delivery', '配送方式'), 'id position way'),
  shop('pickup_shops', say('Places to pick up', '自提点'), 'id position shop'),
  shop('promotions', say('Codes that count', '优惠码'), 'code percent amount until'),
  shop('reward_tiers', say('Tiers of the rewards', '会员等级'), 'id title from_points'),
  shop(
    'reward_offers',
    say('What points are worth', '积分可兑换的奖励'),
    'id title points amount valid_days',
  ),
  shop('settings', say('Contact ways, hours, incident', '联系方式、营业时间、公告'), 'id value updated_at'),
  shop('meta', say('The server’s own notes, e.g. its secret', '服务器自身的记录，例如密钥'), 'key value'),
  shop('migrations', say('Which version the tables have', '数据表版本'), 'name checksum at'),
];
