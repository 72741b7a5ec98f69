export * from './catalog';
export * from './chat';
export * from './common';
export * from './contact';
export * from './faq';
export * from './orders';
