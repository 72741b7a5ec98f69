import { adoptStyles } from '../ui/adoptStyles';
import { applyTheme } from '../ui/theme/applyTheme';
import type { Oklch } from '../ui/theme/readSeed';
import tokens from '../ui/theme/tokens.css?inline';
import type { ReadOptions } from './readOptions';

export interface Look {
  /** Gives the panel the merchant's colours, and follows the shopper's system from then on. */
  wear(root: ShadowRoot, panel: HTMLElement): void;
  /** Light or dark from now on, or `auto` as the system is. */
  change(theme: string): void;
  dispose(): void;
}

/** The merchant's look, light or dark; the dark steps are fetched where they are needed. */
export async function createLook(options: ReadOptions): Promise<Look> {
  const system = matchMedia('(prefers-color-scheme:dark)');
  const aborter = new AbortController();
  let { theme } = options;
  const isDark = () => theme === 'dark' || (theme !== 'light' && system.matches);
  const loadDark = async () =>
    isDark() ? (await import('../ui/theme/dark.css?inline').catch(() => null))?.default : undefined;
  let dark = await loadDark();
  const converted = CSS.supports('color', 'oklch(from red l c h)') ? null : await convert(options.accent);
  let apply = () => {};
  const follow = async () => {
    dark ??= await loadDark();
    apply();
  };
  system.addEventListener('change', () => void follow(), { signal: aborter.signal });
  return {
    wear(root, panel) {
      apply = () => {
        adoptStyles(root, tokens);
        if (dark) adoptStyles(root, dark);
        applyTheme(panel, { ...options, accent: converted ?? options.accent, isDark: isDark() });
      };
      apply();
    },
    change(next) {
      theme = next;
      void follow();
    },
    dispose: () => aborter.abort(),
  };
}

/** For browsers that cannot convert colours themselves. */
async function convert(accent: string): Promise<Oklch | null> {
  const probe = document.createElement('i');
  probe.style.color = accent;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return accent ? (await import('../ui/theme/parseSeed')).parseSeed(color) : null;
}
