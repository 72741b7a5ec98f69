export interface Palette {
  /** Main colour of the object. */
  readonly main: string;
  readonly dark: string;
  readonly light: string;
}

const WOOD = '#9a6a43';
export const wood = WOOD;
export const woodLight = '#b98a5e';
export const woodDark = '#7d5334';
export const steel = '#b9bdbe';
export const glass = '#dfeaea';

/** Walls and table tops that go well together. */
const ROOMS = [
  ['#e9e1d1', '#dbcfba'],
  ['#d6dfe0', '#c6cfd6'],
  ['#e8d9c8', '#d8c4ae'],
  ['#e2dad5', '#d0c5be'],
  ['#dde3d9', '#ccd4c8'],
] as const;

const SHADOW_WIDTH = 110;

/** The object on a table before a wall, 4:5; light falls from the left. Without a shadow, it hangs. */
export function drawScene(object: string, seed: number, shadow = SHADOW_WIDTH): string {
  const [wall, tabletop] = ROOMS[seed % ROOMS.length] ?? ROOMS[0];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="14 35 372 465"><rect width="400" height="500" fill="${wall}"/><rect y="355" width="400" height="145" fill="${tabletop}"/>${shadow > 0 ? `<ellipse cx="${204 + shadow * 0.14}" cy="404" rx="${shadow}" ry="12" fill="#3a2a16" opacity=".16"/>` : ''}${object}</svg>\n`;
}

/** Lighter (above 0) or darker (below 0) by a share of the way to white or black. */
export function shade(hex: string, amount: number): string {
  const target = amount > 0 ? 255 : 0;
  const channels = [1, 3, 5].map((start) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16);
    return Math.round(value + (target - value) * Math.abs(amount))
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}

export const toPalette = (main: string): Palette => ({
  main,
  dark: shade(main, -0.2),
  light: shade(main, 0.28),
});

/** An object whose right part lies in a curved shadow, clipped to its outline. */
export function shaded(
  d: string,
  { main, dark }: Palette,
  [fromX, id]: readonly [fromX: number, id: string],
): string {
  return `<clipPath id="${id}"><path d="${d}"/></clipPath><path d="${d}" fill="${main}"/><path d="M${fromX - 14} 0C${fromX + 30} 210 ${fromX + 34} 330 ${fromX - 4} 500H400V0z" fill="${dark}" clip-path="url(#${id})"/>`;
}
