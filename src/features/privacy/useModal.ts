import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * While the sheet is drawn, the rest of the panel is inert and focus is on the sheet's last button; then it
 * goes back to where it was, or where that is gone, to the status.
 */
export function useModal(sheet: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const veil = sheet.current?.parentElement;
    const screen = veil?.closest('.screen');
    const opener = (screen?.getRootNode() as ShadowRoot | undefined)?.activeElement;
    const others = [...siblingsOf(screen), ...siblingsOf(veil)];
    for (const other of others) other.toggleAttribute('inert', true);
    sheet.current?.querySelector<HTMLElement>('button:last-of-type')?.focus();
    return () => {
      for (const other of others) other.toggleAttribute('inert', false);
      const next = opener?.isConnected ? opener : screen?.querySelector('[role=status]');
      (next as HTMLElement | null | undefined)?.focus();
    };
  }, [sheet]);
}

const siblingsOf = (element: Element | null | undefined) =>
  Array.from(element?.parentElement?.children ?? []).filter((child) => child !== element);
