'use client';
import * as React from 'react';
import { createBindings, type Bindings, type Hooks } from './bindings/createBindings';

export type { ShopbellProps } from './bindings/createBindings';

const bindings: Bindings<React.ReactNode> = createBindings(React as unknown as Hooks<React.ReactNode>);

/** A bell as long as it is mounted, for the components inside; draws nothing itself. */
export const ShopbellProvider = bindings.Shopbell;
export const { Shopbell, useShopbell, useShopbellEvent, useUnread } = bindings;
