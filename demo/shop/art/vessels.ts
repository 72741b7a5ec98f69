import { glass, shaded, steel, wood, woodDark, type Palette } from './scene';

const highlight = (d: string, color: string) =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="8" stroke-linecap="round" opacity=".75"/>`;

export function kettle(p: Palette): string {
  return `<path d="M152 330C110 300 132 250 92 232" fill="none" stroke="${p.dark}" stroke-width="19" stroke-linecap="round"/><path d="M268 262c62-40 84 20 44 96" fill="none" stroke="${wood}" stroke-width="17" stroke-linecap="round"/>${shaded('M160 255c10-40 80-40 92 0l28 128c4 16-4 20-18 20H146c-14 0-18-6-14-20z', p, 216, 'k')}<rect x="152" y="248" width="108" height="11" rx="5" fill="${p.dark}"/><rect x="188" y="200" width="36" height="26" rx="8" fill="${wood}"/>${highlight('M166 280l-12 84', p.light)}`;
}
export function teapot(p: Palette): string {
  return `<path d="M288 300c60-20 60 60 4 62" fill="none" stroke="${p.dark}" stroke-width="16"/><path d="M128 330c-34-6-30-50-56-58" fill="none" stroke="${p.dark}" stroke-width="18" stroke-linecap="round"/>${shaded('M120 330c0-90 170-90 170 0 0 50-30 74-60 74h-50c-30 0-60-24-60-74z', p, 214, 't')}<rect x="162" y="256" width="86" height="12" rx="6" fill="${p.dark}"/><circle cx="205" cy="242" r="13" fill="${wood}"/>${highlight('M146 306c-8 20-4 44 8 60', p.light)}`;
}
export function mug(p: Palette): string {
  return `<path d="M262 300c56-14 56 76-2 74" fill="none" stroke="${p.dark}" stroke-width="17"/>${shaded('M128 276h138l-8 104c-2 16-12 24-26 24h-70c-14 0-24-8-26-24z', p, 204, 'm')}<path d="M131 340h132l-5 40c-2 16-12 24-26 24h-70c-14 0-24-8-26-24z" fill="${wood}"/><ellipse cx="197" cy="276" rx="69" ry="13" fill="${p.light}"/><ellipse cx="197" cy="277" rx="57" ry="9" fill="#4a3226"/>`;
}
export function cups(p: Palette): string {
  const cup = (x: number, y: number, id: string) =>
    `<g transform="translate(${x} ${y})">${shaded('M0 0h84l-6 58c-2 12-8 16-18 16H24C14 74 8 70 6 58z', p, 44, id)}<ellipse cx="42" cy="0" rx="42" ry="8" fill="${p.light}"/><ellipse cx="42" cy="1" rx="34" ry="5" fill="#4a3226"/></g>`;
  return cup(96, 330, 'c1') + cup(216, 330, 'c2') + cup(156, 252, 'c3');
}
export function bowl(p: Palette): string {
  return `${shaded('M86 290h236c0 70-46 114-96 114h-44c-50 0-96-44-96-114z', p, 214, 'b')}<ellipse cx="204" cy="290" rx="118" ry="22" fill="${p.light}"/><ellipse cx="204" cy="292" rx="102" ry="16" fill="${p.dark}"/>`;
}
export function bowls(p: Palette): string {
  return `<g transform="translate(0 -46) scale(.9) translate(22 60)">${bowl(p)}</g><g transform="translate(60 60) scale(.72)">${bowl({ main: '#e2d9c6', dark: '#cbbfa7', light: '#f2ecdf' })}</g>`;
}
export function plate(p: Palette): string {
  return `<ellipse cx="204" cy="330" rx="138" ry="74" fill="${p.dark}"/><ellipse cx="204" cy="322" rx="138" ry="74" fill="${p.main}"/><ellipse cx="204" cy="324" rx="98" ry="50" fill="${p.light}"/><ellipse cx="204" cy="328" rx="92" ry="44" fill="${p.main}"/>`;
}
export function jug(p: Palette): string {
  return `<path d="M270 270c70-10 58 96-8 92" fill="none" stroke="${p.dark}" stroke-width="17"/>${shaded('M150 228c-8 40-40 60-40 120 0 40 30 56 60 56h60c34 0 52-20 52-58 0-62-42-80-30-122l-52 6z', p, 212, 'j')}<path d="M138 226c-20-2-26-12-30-22 40 10 90 10 146 18-20 10-80 10-116 4z" fill="${p.light}"/>`;
}
export function carafe(p: Palette): string {
  return `<path d="M140 190l44 92c-40 10-64 46-64 80 0 30 20 42 44 42h80c24 0 44-12 44-42 0-34-24-70-64-80l44-92z" fill="${glass}" opacity=".92"/><path d="M124 350c0-16 4-24 10-34h140c6 10 10 18 10 34 0 40-20 54-40 54h-80c-20 0-40-14-40-54z" fill="${p.main}" opacity=".9"/><rect x="174" y="256" width="60" height="40" rx="8" fill="${wood}"/><circle cx="204" cy="276" r="7" fill="${woodDark}"/><path d="M150 196l34 70" stroke="#fff" stroke-width="7" opacity=".7"/>`;
}
export function bottle(p: Palette): string {
  return `<rect x="186" y="150" width="36" height="40" rx="6" fill="${steel}"/><rect x="192" y="186" width="24" height="50" fill="${p.dark}"/>${shaded('M192 226h24c0 30 44 26 44 70v86c0 14-8 22-20 22h-72c-12 0-20-8-20-22v-86c0-44 44-40 44-70z', p, 208, 'o')}<rect x="162" y="312" width="84" height="48" rx="3" fill="#f3ecdd"/><path d="M176 328h56M176 342h36" stroke="${p.dark}" stroke-width="5"/>`;
}
export function pump(p: Palette): string {
  return `<path d="M204 214v-40h-44" fill="none" stroke="#2e2b28" stroke-width="12" stroke-linejoin="round"/><rect x="176" y="206" width="56" height="26" rx="5" fill="#2e2b28"/>${shaded('M170 232h68c24 0 34 14 34 40v112c0 12-8 20-20 20h-96c-12 0-20-8-20-20V272c0-26 10-40 34-40z', p, 208, 'u')}<rect x="150" y="296" width="108" height="56" rx="3" fill="#f3ecdd"/>`;
}
export function tumblers(): string {
  const one = (x: number, y: number) =>
    `<path d="M${x} ${y}h82l-10 104c-1 8-6 12-12 12h-38c-6 0-11-4-12-12z" fill="${glass}" opacity=".9"/><path d="M${x + 6} ${y + 50}h70l-6 54c-1 8-5 12-10 12h-38c-5 0-9-4-10-12z" fill="#b9d3d6" opacity=".8"/><path d="M${x + 14} ${y + 12}l8 80" stroke="#fff" stroke-width="6" opacity=".7"/>`;
  return one(96, 286) + one(216, 286) + one(156, 200);
}
export function pot(p: Palette): string {
  return `<path d="M92 300h-26M316 300h26" stroke="${p.dark}" stroke-width="18" stroke-linecap="round"/>${shaded('M88 276h232v92c0 24-14 36-36 36H124c-22 0-36-12-36-36z', p, 214, 'p')}<path d="M84 276c0-34 50-46 120-46s120 12 120 46z" fill="${p.light}"/><rect x="80" y="270" width="248" height="13" rx="6" fill="${p.dark}"/><circle cx="204" cy="220" r="14" fill="${wood}"/>`;
}
export function pan(): string {
  return `<path d="M300 330l78-26" stroke="#2a2c2e" stroke-width="20" stroke-linecap="round"/><ellipse cx="190" cy="344" rx="128" ry="58" fill="#24272a"/><ellipse cx="190" cy="334" rx="128" ry="56" fill="#3a3e42"/><ellipse cx="190" cy="338" rx="104" ry="42" fill="#2c3033"/><path d="M110 326c20-24 60-32 90-32" fill="none" stroke="#5a6066" stroke-width="6" stroke-linecap="round"/>`;
}
export function dripper(p: Palette): string {
  return `${shaded('M112 226h186l-58 112h-70z', p, 208, 'd')}<ellipse cx="205" cy="226" rx="93" ry="18" fill="${p.light}"/><ellipse cx="205" cy="228" rx="78" ry="12" fill="#5a3d2b"/><path d="M132 338h146v16H132z" fill="${p.dark}"/><path d="M150 354h110l-6 38c-1 8-6 12-14 12h-70c-8 0-13-4-14-12z" fill="${glass}"/><path d="M154 380h102l-2 12c-1 8-6 12-14 12h-70c-8 0-13-4-14-12z" fill="#5a3d2b" opacity=".85"/>`;
}
