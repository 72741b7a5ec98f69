import { createContext, createElement, type ComponentChildren } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { createBindings, type Bindings, type Hooks } from './bindings/createBindings';

export type { ShopbellProps } from './bindings/createBindings';

const hooks = { createContext, createElement, useContext, useEffect, useRef, useState };
const bindings: Bindings<ComponentChildren> = createBindings(hooks as unknown as Hooks<ComponentChildren>);

/** A bell as long as it is mounted, for the components inside; draws nothing itself. */
export const ShopbellProvider = bindings.Shopbell;
export const { Shopbell, useShopbell, useShopbellEvent, useUnread } = bindings;
