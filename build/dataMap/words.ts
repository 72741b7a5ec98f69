import { say, type About, type Basis, type Words } from './DataMap';

/** What the documents say around the lines. */
export const TEXT = {
  title: say('Data map', '数据地图'),
  intro: say(
    'Every field that Shopbell stores, on the shopper’s device and on the reference server: what it is for, how long it stays, and on what ground it may be there. This page is made from a table by `npm run docs`; tests hold the table equal to the storage, the types and the database, so that a new field without a line fails. The grounds are hints for your own records, not legal advice. [How to answer a request](privacy.md).',
    'Shopbell 在顾客设备和参考服务器上保存的每一个字段：用途、保存期限和依据。本页由 `npm run docs` 根据一张表生成；测试保证该表与存储、类型和数据库一致，新增字段若没有说明则无法通过测试。所列依据仅供您编写自己的记录时参考，不构成法律意见。[如何答复数据请求](privacy.md)（英文）。',
  ),
  device: say('On the shopper’s device', '在顾客设备上'),
  deviceIntro: say(
    'In one IndexedDB database per shop, and nowhere else: no cookies, no localStorage, no sessionStorage. It is made by the first service a shopper asks for. What is past its days is deleted at the next start. `data-storage="memory"` keeps nothing at all.',
    '每家商店一个 IndexedDB 数据库，除此之外不使用任何存储：没有 Cookie、localStorage 或 sessionStorage。顾客第一次请求服务时才会创建。过期内容在下次启动时删除。设置 `data-storage="memory"` 则完全不保存。',
  ),
  server: say('On the reference server', '在参考服务器上'),
  serverIntro: say(
    'In the database of the server, by table. *The days* are `SHOPBELL_RETENTION_DAYS`, 30 unless you say otherwise; a job deletes every hour. Another backend keeps what it keeps: say so in your notice.',
    '在服务器数据库中，按表列出。“保存天数”即 `SHOPBELL_RETENTION_DAYS`，默认 30 天；每小时自动删除一次。使用其他后端时以该后端为准，请在您的隐私声明中说明。',
  ),
  field: say('Field', '字段'),
  purpose: say('What it is for', '用途'),
  ends: say('Kept', '保存期限'),
  tier: say('Tier', '类别'),
  basis: say('Ground', '依据'),
} as const satisfies Readonly<Record<string, Words>>;

export const BASIS: Readonly<Record<Basis, Words>> = {
  service: say(
    'needed for what the shopper asked for (GDPR Art. 6(1)(b); PIPL Art. 13(1)(2))',
    '提供顾客所请求的服务所必需（GDPR 第 6 条第 1 款 b 项；《个人信息保护法》第 13 条第 1 款第 2 项）',
  ),
  consent: say(
    'consent (GDPR Art. 6(1)(a); PIPL Art. 13(1)(1))',
    '同意（GDPR 第 6 条第 1 款 a 项；《个人信息保护法》第 13 条第 1 款第 1 项）',
  ),
  interest: say(
    'legitimate interest, to be weighed by you (GDPR Art. 6(1)(f)); PIPL knows no such ground',
    '正当利益，由您权衡（GDPR 第 6 条第 1 款 f 项）；《个人信息保护法》无此依据',
  ),
  books: say(
    'the contract, and duties to keep records (GDPR Art. 6(1)(b) and (c); PIPL Art. 13(1)(2) and (3))',
    '履行合同及法定的保存义务（GDPR 第 6 条第 1 款 b、c 项；《个人信息保护法》第 13 条第 1 款第 2、3 项）',
  ),
  none: say('no personal data', '不含个人信息'),
};

export const TIER = {
  functional: say('functional: from the first service asked for', '功能：自第一次请求服务起'),
  personal: say(
    'personal: only with consent, erased when it is withdrawn',
    '个人：仅在同意后，撤回同意即删除',
  ),
  shop: say('of the shop', '商店'),
} as const;

export const ABOUT: Readonly<Record<About, Words>> = {
  shopper: say('about a shopper', '与顾客有关'),
  staff: say('about the merchant’s own people', '与商家员工有关'),
  nobody: say('about nobody', '不涉及个人'),
};

export const ENDS = {
  shop: say('until the merchant deletes it', '直到商家删除'),
  expiry: say('until the time it bears', '到其自身的失效时间'),
  parent: (of: string) => say(`as long as its row in \`${of}\``, `与 \`${of}\` 中的对应行相同`),
  retention: ({ en, zh }: Words) => say(`the days after ${en}`, `${zh}后的保存天数内`),
  days: (days: number) => say(`${days} days`, `${days} 天`),
  option: (days: number, option: string) => {
    const attribute = option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return say(
      `${days} days; 1–180 by \`data-${attribute}\``,
      `${days} 天；可用 \`data-${attribute}\` 设为 1–180 天`,
    );
  },
};
