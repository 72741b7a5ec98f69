import { CHAT_PROBES } from './chatProbes';
import { ORDER_PROBES } from './orderProbes';
import { PEOPLE_PROBES } from './peopleProbes';
import type { Probe } from './Probe';
import { SHOP_PROBES } from './shopProbes';

/** Every method of the contract that can be called by itself. */
export const PROBES: readonly Probe[] = [...SHOP_PROBES, ...CHAT_PROBES, ...PEOPLE_PROBES, ...ORDER_PROBES];
