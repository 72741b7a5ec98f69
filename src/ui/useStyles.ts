import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';
import { adoptStyles } from './adoptStyles';

/** Adopts the sheet into the shadow root that the element with the returned ref stands in. */
export function useStyles<T extends HTMLElement>(css: string): RefObject<T | null> {
  const element = useRef<T | null>(null);
  useLayoutEffect(() => {
    const root = element.current?.getRootNode();
    if (root instanceof ShadowRoot) adoptStyles(root, css);
  }, [css]);
  return element;
}
