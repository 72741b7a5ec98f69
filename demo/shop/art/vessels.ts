import { glass, shaded, steel, toPalette, wood, woodDark, woodLight, type Palette } from './scene';

const line = (d: string, color: string, width: number) =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round"/>`;
const faint = (drawing: string) => `<g opacity=".65">${drawing}</g>`;

const highlight = (d: string, color: string) =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="8" stroke-linecap="round" opacity=".75"/>`;

export function kettle(p: Palette): string {
  const spout = 'M48 218C84 212 92 238 98 276C103 312 112 330 136 344';
  const handle = 'M256 228C314 202 354 234 345 286C341 312 335 326 326 340';
  return `<g transform="translate(0 22)">${line(spout, p.dark, 21)}${faint(line('M56 216C82 216 88 238 94 270', p.light, 5))}${line(handle, wood, 20)}${line('M274 220C314 208 340 236 337 276', woodLight, 5)}${shaded('M146 220c4-24 26-32 59-32s55 8 59 32l33 140c4 14-4 22-18 22H133c-14 0-22-8-18-22z', p, [214, 'k'])}<rect x="141" y="214" width="128" height="8" rx="4" fill="${p.dark}"/><rect x="187" y="158" width="36" height="32" rx="10" fill="${wood}"/><rect x="193" y="163" width="9" height="20" rx="4.5" fill="${woodLight}"/>${faint(line('M156 238L134 346', p.light, 8))}</g>`;
}
/** Straight walls, and a thermometer in the lid. */
export function gaugeKettle(p: Palette): string {
  return `${line('M150 372C96 360 118 262 66 246', p.dark, 18)}${line('M262 276h50c16 0 22 10 20 26l-8 62', '#2b2a28', 18)}${shaded('M140 262h132l10 126c0 10-6 16-16 16H146c-10 0-16-6-16-16z', p, [216, 'G'])}<path d="M136 266c6-30 30-40 70-40s64 10 70 40z" fill="${p.light}"/><path d="M134 262h144v9H134z" fill="${p.dark}"/><circle cx="206" cy="208" r="30" fill="${steel}"/><circle cx="206" cy="208" r="23" fill="#fbf8f0"/>${line('M206 208l11-12', '#b5563f', 4)}<path d="M190 214a17 17 0 0 1 32 0" fill="none" stroke="#8d9596" stroke-width="3" stroke-dasharray="2 5"/>${faint(line('M156 288l-6 84', p.light, 8))}`;
}
export function teapot(p: Palette): string {
  return `<path d="M288 300c60-20 60 60 4 62" fill="none" stroke="${p.dark}" stroke-width="16"/><path d="M128 330c-34-6-30-50-56-58" fill="none" stroke="${p.dark}" stroke-width="18" stroke-linecap="round"/>${shaded('M120 330c0-90 170-90 170 0 0 50-30 74-60 74h-50c-30 0-60-24-60-74z', p, [214, 't'])}<rect x="162" y="256" width="86" height="12" rx="6" fill="${p.dark}"/><circle cx="205" cy="242" r="13" fill="${wood}"/>${highlight('M146 306c-8 20-4 44 8 60', p.light)}`;
}
export function mug(p: Palette): string {
  return `<path d="M262 300c56-14 56 76-2 74" fill="none" stroke="${p.dark}" stroke-width="17"/>${shaded('M128 276h138l-8 104c-2 16-12 24-26 24h-70c-14 0-24-8-26-24z', p, [204, 'm'])}<path d="M131 340h132l-5 40c-2 16-12 24-26 24h-70c-14 0-24-8-26-24z" fill="${wood}"/><ellipse cx="197" cy="276" rx="69" ry="13" fill="${p.light}"/><ellipse cx="197" cy="277" rx="57" ry="9" fill="#4a3226"/>`;
}
export function cups(p: Palette): string {
  const cup = (x: number, y: number, id: string) =>
    `<g transform="translate(${x} ${y})">${shaded('M0 0h84l-6 58c-2 12-8 16-18 16H24C14 74 8 70 6 58z', p, [44, id])}<ellipse cx="42" cy="0" rx="42" ry="8" fill="${p.light}"/><ellipse cx="42" cy="1" rx="34" ry="5" fill="#4a3226"/></g>`;
  return cup(96, 330, 'c1') + cup(216, 330, 'c2') + cup(156, 252, 'c3');
}
export function bowl(p: Palette, id = 'b'): string {
  return `${shaded('M86 290h236c0 70-46 114-96 114h-44c-50 0-96-44-96-114z', p, [214, id])}<ellipse cx="204" cy="290" rx="118" ry="22" fill="${p.light}"/><ellipse cx="204" cy="292" rx="102" ry="16" fill="${p.dark}"/>`;
}
export function bowls(p: Palette): string {
  const clay = toPalette('#b9764d');
  const oat = toPalette('#e2d9c6');
  const nested = (palette: Palette, id: string, [scale, y]: readonly [scale: number, y: number]) =>
    `<g transform="translate(${204 * (1 - scale)} ${y}) scale(${scale})">${bowl(palette, id)}</g>`;
  return nested(clay, 'b1', [0.54, 98]) + nested(oat, 'b2', [0.74, 56]) + nested(p, 'b3', [0.94, 24]);
}
/** A stoppered bottle of water. */
export function waterCarafe(p: Palette): string {
  const outline =
    'M178 196h52v58c0 30 40 52 40 104v28c0 12-8 18-20 18h-92c-12 0-20-6-20-18v-28c0-52 40-74 40-104z';
  return `<clipPath id="W"><path d="${outline}"/></clipPath><path d="${outline}" fill="${glass}" opacity=".85"/><path d="M100 318q104 14 208 0v90H100z" fill="${p.main}" opacity=".75" clip-path="url(#W)"/><path d="M214 180c30 90 40 160 10 230h90V180z" fill="${p.dark}" opacity=".22" clip-path="url(#W)"/><ellipse cx="204" cy="319" rx="60" ry="8" fill="#fff" opacity=".35"/><rect x="182" y="164" width="44" height="40" rx="8" fill="${woodLight}"/><rect x="206" y="164" width="20" height="40" rx="8" fill="${wood}"/>${faint(line('M164 320l-6 54', '#fff', 7))}`;
}
export function plate(p: Palette): string {
  return `<ellipse cx="204" cy="330" rx="138" ry="74" fill="${p.dark}"/><ellipse cx="204" cy="322" rx="138" ry="74" fill="${p.main}"/><ellipse cx="204" cy="324" rx="98" ry="50" fill="${p.light}"/><ellipse cx="204" cy="328" rx="92" ry="44" fill="${p.main}"/>`;
}
export function jug(p: Palette): string {
  return `<path d="M240 262c92-16 82 108-2 104" fill="none" stroke="${p.dark}" stroke-width="17"/>${shaded('M150 228c-8 40-40 60-40 120 0 40 30 56 60 56h60c34 0 52-20 52-58 0-62-42-80-30-122l-52 6z', p, [212, 'j'])}<path d="M138 226c-20-2-26-12-30-22 40 10 90 10 146 18-20 10-80 10-116 4z" fill="${p.light}"/>`;
}
export function carafe(p: Palette): string {
  const foot = 'M184 286c-40 14-68 50-68 84 0 22 14 34 40 34h96c26 0 40-12 40-34 0-34-28-70-68-84z';
  return `<path d="M132 166h144l-46 100h-52z" fill="#fbf8f2" opacity=".75"/><path d="M146 184h116l-34 76h-48z" fill="#7a5540"/><path d="M214 184h48l-34 76h-10z" fill="#654433"/><clipPath id="C"><path d="${foot}"/></clipPath><path d="${foot}" fill="#fbf8f2" opacity=".8"/><path d="M100 332q104 16 208 0v66H100z" fill="${p.main}" clip-path="url(#C)"/><path d="M216 280c28 50 28 90 4 124h90V280z" fill="#2b1a10" opacity=".2" clip-path="url(#C)"/><ellipse cx="204" cy="333" rx="72" ry="8" fill="${p.light}" opacity=".6"/><rect x="170" y="250" width="68" height="46" rx="12" fill="${woodLight}"/><path d="M210 250h16c8 0 12 4 12 12v22c0 8-4 12-12 12h-18c6-16 6-30 2-46z" fill="${wood}"/><circle cx="196" cy="273" r="6" fill="${woodDark}"/>`;
}
export function bottle(p: Palette): string {
  return `<rect x="186" y="150" width="36" height="40" rx="6" fill="${steel}"/><rect x="192" y="186" width="24" height="50" fill="${p.dark}"/>${shaded('M192 226h24c0 30 44 26 44 70v86c0 14-8 22-20 22h-72c-12 0-20-8-20-22v-86c0-44 44-40 44-70z', p, [208, 'o'])}<rect x="162" y="312" width="84" height="48" rx="3" fill="#f3ecdd"/><path d="M176 328h56M176 342h36" stroke="${p.dark}" stroke-width="5"/>`;
}
export function pump(p: Palette): string {
  return `<path d="M204 214v-40h-44" fill="none" stroke="#2e2b28" stroke-width="12" stroke-linejoin="round"/><rect x="176" y="206" width="56" height="26" rx="5" fill="#2e2b28"/>${shaded('M170 232h68c24 0 34 14 34 40v112c0 12-8 20-20 20h-96c-12 0-20-8-20-20V272c0-26 10-40 34-40z', p, [208, 'u'])}<rect x="150" y="296" width="108" height="56" rx="3" fill="#f3ecdd"/>`;
}
export function tumblers(): string {
  const one = (x: number, y: number) =>
    `<path d="M${x} ${y}h82l-10 104c-1 8-6 12-12 12h-38c-6 0-11-4-12-12z" fill="${glass}" opacity=".9"/><path d="M${x + 6} ${y + 50}h70l-6 54c-1 8-5 12-10 12h-38c-5 0-9-4-10-12z" fill="#b9d3d6" opacity=".8"/><path d="M${x + 14} ${y + 12}l8 80" stroke="#fff" stroke-width="6" opacity=".7"/>`;
  return one(96, 286) + one(216, 286) + one(156, 200);
}
export function pot(p: Palette): string {
  return `<path d="M92 300h-26M316 300h26" stroke="${p.dark}" stroke-width="18" stroke-linecap="round"/>${shaded('M88 276h232v92c0 24-14 36-36 36H124c-22 0-36-12-36-36z', p, [214, 'p'])}<path d="M84 276c0-34 50-46 120-46s120 12 120 46z" fill="${p.light}"/><rect x="80" y="270" width="248" height="13" rx="6" fill="${p.dark}"/><circle cx="204" cy="220" r="14" fill="${wood}"/>`;
}
export function pan(): string {
  return `<g transform="translate(8 49) scale(.88)"><path d="M300 330l78-26" stroke="#2a2c2e" stroke-width="20" stroke-linecap="round"/><ellipse cx="190" cy="344" rx="128" ry="58" fill="#24272a"/><ellipse cx="190" cy="334" rx="128" ry="56" fill="#3a3e42"/><ellipse cx="190" cy="338" rx="104" ry="42" fill="#2c3033"/><path d="M110 326c20-24 60-32 90-32" fill="none" stroke="#5a6066" stroke-width="6" stroke-linecap="round"/></g>`;
}
export function dripper(p: Palette): string {
  return `${shaded('M112 226h186l-58 112h-70z', p, [208, 'd'])}<ellipse cx="205" cy="226" rx="93" ry="18" fill="${p.light}"/><ellipse cx="205" cy="228" rx="78" ry="12" fill="#5a3d2b"/><path d="M132 338h146v16H132z" fill="${p.dark}"/><path d="M150 354h110l-6 38c-1 8-6 12-14 12h-70c-8 0-13-4-14-12z" fill="${glass}"/><path d="M154 380h102l-2 12c-1 8-6 12-14 12h-70c-8 0-13-4-14-12z" fill="#5a3d2b" opacity=".85"/>`;
}
