import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Calls back once, when half of the element with the returned ref is in view. */
export function useSeen<T extends HTMLElement>(onSeen: () => void): RefObject<T | null> {
  const element = useRef<T | null>(null);
  useEffect(() => {
    const { current } = element;
    if (!current || !('IntersectionObserver' in window)) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        onSeen();
      },
      { threshold: 0.5 },
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return element;
}
