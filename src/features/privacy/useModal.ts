import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * While the sheet is drawn, the rest of the panel is inert and focus is on the sheet's last button; then it
 * goes back to where it was, or where that is gone, to the status.
 */
export function useModal(sheet: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const screen = sheet.current?.closest('.screen');
    const opener = (screen?.getRootNode() as ShadowRoot | undefined)?.activeElement;
    const others = Array.from(screen?.parentElement?.children ?? []).filter((child) => child !== screen);
    for (const other of others) other.toggleAttribute('inert', true);
    sheet.current?.querySelector<HTMLElement>('button:last-of-type')?.focus();
    return () => {
      for (const other of others) other.toggleAttribute('inert', false);
      const next = opener?.isConnected ? opener : screen?.querySelector('[role=status]');
      (next as HTMLElement | null | undefined)?.focus();
    };
  }, [sheet]);
}
