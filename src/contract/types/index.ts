export type * from './adapter';
export type * from './catalog';
export type * from './chat';
export type * from './common';
export type * from './contact';
export type * from './faq';
export type * from './orders';
export type * from './ports';
