import { createContext, createElement, type ComponentChildren } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { createBindings, type Bindings, type Hooks } from './bindings/createBindings';

export type { ShopbellProps } from './bindings/createBindings';

type PreactBindings = Bindings<ComponentChildren>;
const hooks = { createContext, createElement, useContext, useEffect, useRef, useState };
const bindings: PreactBindings = createBindings(hooks as unknown as Hooks<ComponentChildren>);

/** A bell as long as it is mounted; draws nothing itself, also on a server. */
export const Shopbell: PreactBindings['Shopbell'] = bindings.Shopbell;
/** The same, by the name that says that components inside ask for the bell. */
export const ShopbellProvider: PreactBindings['Shopbell'] = bindings.Shopbell;
/** The bell of the component's `<Shopbell>`; the same object for as long as that is mounted. */
export const useShopbell: PreactBindings['useShopbell'] = bindings.useShopbell;
/** Messages from people that the shopper has not seen. */
export const useUnread: PreactBindings['useUnread'] = bindings.useUnread;
/** Listens as long as the component is mounted; always calls the newest listener. */
export const useShopbellEvent: PreactBindings['useShopbellEvent'] = bindings.useShopbellEvent;
