import type { StringEntry } from '../../contract/plugin';
import type { ShellKey } from '../en/shell';

export const shell: Record<ShellKey, StringEntry> = {
  'panel.label': '{shop} 帮助',
  'panel.defaultName': '帮助',
  'panel.presence': '机器人 · 即时回答',
  'bell.unread': { other: '帮助，{count} 条新消息' },
  'action.close': '关闭',
  'action.back': '返回',
  'action.send': '发送',
  'home.title': '有什么可以帮您？',
  'home.search': '搜索或提问',
  'home.continue': '继续对话',
  'tile.track': '查询订单',
  'tile.faq': '常见问题',
  'tile.suggestions': '找商品',
  'tile.person': '联系人工客服',
  'health.offline': '没有网络。已看过的内容仍可使用，消息会等待发送。',
  'health.trouble': '商店暂时没有响应。已看过的内容仍可使用，我们会继续重试。',
  'view.failed': '这部分无法加载。',
  'view.retry': '重试',
};
