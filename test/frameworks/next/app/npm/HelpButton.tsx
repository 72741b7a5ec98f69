'use client';
import { useState } from 'react';
import { useShopbell, useShopbellEvent } from 'shopbell/react';

export function HelpButton() {
  const bell = useShopbell();
  const [opened, setOpened] = useState(0);
  useShopbellEvent('open', () => setOpened((count) => count + 1));
  return <button onClick={() => void bell.open('faq')}>Help, opened {opened} times</button>;
}
