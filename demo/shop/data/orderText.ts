import type { ShipmentStatus } from '../../../src/contract/types';
import type { LocalText } from './types';

const STEPS: Record<ShipmentStatus, LocalText> = {
  unknown: { en: 'The carrier says something we do not know', 'zh-Hans': '承运商状态不明' },
  pending: { en: 'Packed', 'zh-Hans': '已打包' },
  info_received: { en: 'Handed to {carrier}', 'zh-Hans': '已交给 {carrier}' },
  in_transit: { en: 'On its way', 'zh-Hans': '运输中' },
  out_for_delivery: { en: 'Out for delivery', 'zh-Hans': '派送中' },
  available_for_pickup: { en: 'Ready at the pick-up point', 'zh-Hans': '已到自提点' },
  delivery_attempted: { en: 'Nobody at home, tried again tomorrow', 'zh-Hans': '无人在家，明天再送' },
  delivered: { en: 'Delivered', 'zh-Hans': '已送达' },
  returning: { en: 'On its way back to us', 'zh-Hans': '退回途中' },
  returned: { en: 'Back in our workshop', 'zh-Hans': '已退回工坊' },
  exception: { en: 'Waited for a place in the hub', 'zh-Hans': '在转运中心等待' },
  expired: { en: 'No news from the carrier', 'zh-Hans': '承运商没有消息' },
  cancelled: { en: 'Cancelled', 'zh-Hans': '已取消' },
};

const PLACES: readonly LocalText[] = [
  { en: 'our workshop', 'zh-Hans': '本店工坊' },
  { en: 'Ghent', 'zh-Hans': '根特' },
  { en: 'Brussels', 'zh-Hans': '布鲁塞尔' },
  { en: 'Brussels hub', 'zh-Hans': '布鲁塞尔转运中心' },
];
const AT_HOME: LocalText = { en: 'your address', 'zh-Hans': '收货地址' };

/** What happened, in the carrier's words. */
export function stepText(step: ShipmentStatus, carrier = 'the carrier'): LocalText {
  const text = STEPS[step];
  return {
    en: text.en.replace('{carrier}', carrier),
    'zh-Hans': text['zh-Hans'].replace('{carrier}', carrier),
  };
}

/** Where it happened. */
export function placeText(step: ShipmentStatus, position: number): LocalText {
  if (step === 'delivered' || step === 'delivery_attempted') return AT_HOME;
  return PLACES[Math.min(position, PLACES.length - 1)] ?? AT_HOME;
}
