export { createHeadless } from '../widget/headless/createHeadless';
export type {
  Headless,
  HeadlessConfig,
  HeadlessConversation,
  HeadlessPlace,
} from '../widget/headless/Headless';
export type { Message, ReadonlySignal, WritableSignal } from '../contract/plugin';
