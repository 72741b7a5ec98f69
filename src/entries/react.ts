'use client';
import * as React from 'react';
import { createBindings, type Bindings, type Hooks } from './bindings/createBindings';

export type { ShopbellProps } from './bindings/createBindings';

type ReactBindings = Bindings<React.ReactNode>;
const bindings: ReactBindings = createBindings(React as unknown as Hooks<React.ReactNode>);

/** A bell as long as it is mounted; draws nothing itself, also on a server. */
export const Shopbell: ReactBindings['Shopbell'] = bindings.Shopbell;
/** The same, by the name that says that components inside ask for the bell. */
export const ShopbellProvider: ReactBindings['Shopbell'] = bindings.Shopbell;
/** The bell of the component's `<Shopbell>`; the same object for as long as that is mounted. */
export const useShopbell: ReactBindings['useShopbell'] = bindings.useShopbell;
/** Messages from people that the shopper has not seen. */
export const useUnread: ReactBindings['useUnread'] = bindings.useUnread;
/** Listens as long as the component is mounted; always calls the newest listener. */
export const useShopbellEvent: ReactBindings['useShopbellEvent'] = bindings.useShopbellEvent;
