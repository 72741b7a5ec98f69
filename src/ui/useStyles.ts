import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';
import { adoptStyles } from './adoptStyles';

/** Adopts the sheets into the shadow root that the element with the returned ref stands in. */
export function useStyles<T extends HTMLElement>(...sheets: readonly string[]): RefObject<T | null> {
  const element = useRef<T | null>(null);
  useLayoutEffect(() => {
    const root = element.current?.getRootNode();
    if (root instanceof ShadowRoot) for (const css of sheets) adoptStyles(root, css);
  }, sheets);
  return element;
}
