import { parseSeed } from '../../ui/theme/parseSeed';
import { readSeed } from '../../ui/theme/readSeed';

const LEAST_ALPHA = 0.5;
const DARK_BELOW = 0.55;

/**
 * Whether the page is dark where the element stands: by the nearest background that covers, else by what the
 * page says of its colours. `probe` is an element of ours, used to read colours that are not sRGB.
 */
export function isDarkBehind(element: Element, probe: HTMLElement): boolean {
  for (let node: Element | null = element; node; node = findParent(node)) {
    const { backgroundColor } = getComputedStyle(node);
    const [, alpha = '1'] = backgroundColor.match(/(?:^rgba\(.*,|\/) *([\d.]+)\)$/) ?? [];
    if (Number(alpha) < LEAST_ALPHA) continue;
    const color = parseSeed(backgroundColor) ?? readSeed(probe, backgroundColor);
    if (color) return color.l < DARK_BELOW;
  }
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return /dark/.test(scheme) && (!/light/.test(scheme) || matchMedia('(prefers-color-scheme:dark)').matches);
}

function findParent(node: Element): Element | null {
  const root = node.getRootNode();
  return node.assignedSlot ?? node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
