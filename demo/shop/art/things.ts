import { glass, shaded, steel, wood, woodDark, type Palette } from './scene';

export function grinder(p: Palette): string {
  return `<path d="M204 176h78" stroke="${p.dark}" stroke-width="12" stroke-linecap="round"/><rect x="270" y="148" width="24" height="38" rx="8" fill="${wood}"/><rect x="162" y="182" width="84" height="20" rx="6" fill="${p.dark}"/>${shaded('M158 202h92v180c0 14-8 22-20 22h-52c-12 0-20-8-20-22z', p, [208, 'g'])}<rect x="158" y="276" width="92" height="70" fill="${wood}"/><path d="M176 222v40" stroke="${p.light}" stroke-width="8" stroke-linecap="round"/>`;
}
export function pouch(p: Palette): string {
  return `${shaded('M128 210l16-24h120l16 24v178c0 10-6 16-16 16H144c-10 0-16-6-16-16z', p, [214, 'n'])}<path d="M128 210h152" stroke="${p.dark}" stroke-width="6"/><rect x="156" y="262" width="96" height="84" rx="4" fill="#f5efe2"/><ellipse cx="204" cy="294" rx="15" ry="20" fill="${wood}"/><path d="M204 276c-8 12 8 24 0 36" stroke="#f5efe2" stroke-width="3" fill="none"/><path d="M174 330h60" stroke="${p.dark}" stroke-width="5"/>`;
}
export function filters(): string {
  return `<path d="M116 216h176l-54 186h-68z" fill="#f6f1e6"/><path d="M204 210l92-8-54 200h-38z" fill="#e9e0cd"/><path d="M130 206h150l-46 196h-58z" fill="#fbf8f0"/><rect x="160" y="270" width="88" height="56" rx="6" fill="#5f7766"/><path d="M176 290h56M186 306h36" stroke="#f6f1e6" stroke-width="5" stroke-linecap="round"/>`;
}
export function tin(p: Palette): string {
  return `${shaded('M138 236h132v150c0 12-6 18-18 18h-96c-12 0-18-6-18-18z', p, [206, 'i'])}<rect x="132" y="214" width="144" height="30" rx="8" fill="${p.dark}"/><rect x="156" y="284" width="96" height="72" rx="4" fill="#f3ecdd"/><path d="M172 306h64M172 324h40" stroke="${p.dark}" stroke-width="5"/>`;
}
export function board(): string {
  return `<g transform="rotate(-8 204 300)"><rect x="136" y="186" width="136" height="218" rx="18" fill="#b78a5c"/><rect x="136" y="186" width="68" height="218" rx="18" fill="#c49a6c"/><rect x="184" y="128" width="40" height="72" rx="16" fill="#b78a5c"/><circle cx="204" cy="148" r="8" fill="#e8d9c8"/><path d="M160 220v160M184 220v170M232 220v164" stroke="#a87a4d" stroke-width="3" opacity=".6"/></g>`;
}
export function knife(): string {
  return `<g transform="rotate(24 204 300)"><path d="M196 120c34 30 40 110 36 190h-36z" fill="#d8dcdc"/><path d="M196 120c10 40 12 120 10 190h-10z" fill="#b9bfc0"/><rect x="192" y="306" width="42" height="16" rx="4" fill="#3b3a38"/><rect x="194" y="320" width="38" height="96" rx="12" fill="${wood}"/><circle cx="213" cy="346" r="4" fill="${woodDark}"/><circle cx="213" cy="384" r="4" fill="${woodDark}"/></g>`;
}
export function spoons(): string {
  const spoon = (x: number, turn: number, head: string) =>
    `<g transform="rotate(${turn} ${x} 400)"><rect x="${x - 6}" y="240" width="12" height="164" rx="6" fill="${wood}"/>${head}</g>`;
  return (
    spoon(160, -14, `<ellipse cx="160" cy="216" rx="26" ry="36" fill="#b07c50"/>`) +
    spoon(206, 0, `<path d="M182 170h48v62c0 16-48 16-48 0z" fill="#a87347"/>`) +
    spoon(252, 14, `<ellipse cx="252" cy="216" rx="24" ry="34" fill="#bd8a5e"/>`)
  );
}
export function scale(): string {
  return `<rect x="96" y="330" width="216" height="74" rx="14" fill="#3a3e42"/><rect x="120" y="316" width="168" height="18" rx="6" fill="#4c5257"/><rect x="160" y="352" width="88" height="34" rx="5" fill="#cfe0d2"/><path d="M176 362v14M190 362h12v14h-12zM216 362h12v7h-12v7h12" fill="none" stroke="#33463a" stroke-width="4"/><path d="M150 316c0-50 20-60 54-60s54 10 54 60z" fill="#b9764d"/>`;
}
export function cloth(p: Palette): string {
  return `<path d="M92 380c-4-24 6-30 20-34h190c14 4 22 14 16 34-2 14-8 22-18 24H110c-10-2-16-10-18-24z" fill="${p.dark}"/><path d="M98 344c-6-22 4-32 18-34h178c16 2 26 12 18 34-2 10-8 16-16 18H114c-8-2-14-8-16-18z" fill="${p.main}"/><path d="M108 308c-6-20 4-30 16-32h162c14 2 22 12 16 32-2 10-6 14-14 16H122c-8-2-12-8-14-16z" fill="${p.light}"/><path d="M108 308c-6-20 4-30 16-32h162c14 2 22 12 16 32" fill="none" stroke="${p.dark}" stroke-width="3" opacity=".4"/><path d="M126 292h156" stroke="${p.main}" stroke-width="4" stroke-dasharray="10 7"/>`;
}
/** Two tea towels over a rail. */
export function hanging(p: Palette): string {
  const stripes = (x: number, y: number, width: number) =>
    `<path d="M${x} ${y}h${width}M${x} ${y + 14}h${width}" stroke="#fff" stroke-width="5" opacity=".75"/>`;
  return `<rect x="60" y="140" width="280" height="12" rx="6" fill="${woodDark}"/><path d="M112 136h84v214q-42 10-84 0z" fill="${p.main}"/><path d="M168 136h28v214q-14 4-28 5z" fill="${p.dark}"/>${stripes(112, 312, 84)}<path d="M212 136h80v178q-40 10-80 0z" fill="#f3ecdd"/><path d="M266 136h26v178q-13 4-26 5z" fill="#ddd3be"/><path d="M212 276h80M212 290h80" stroke="${p.main}" stroke-width="5"/>`;
}
/** One large towel over a rail, in a waffle weave. */
export function bathTowel(p: Palette): string {
  const rows = Array.from({ length: 9 }, (_, row) => `M124 ${188 + row * 20}h160`).join('');
  const columns = Array.from({ length: 7 }, (_, column) => `M${144 + column * 20} 160v206`).join('');
  return `<rect x="60" y="140" width="290" height="12" rx="6" fill="${woodDark}"/><path d="M124 136h160v238q-80 16-160 0z" fill="${p.main}"/><path d="${rows}${columns}" stroke="${p.dark}" stroke-width="2" opacity=".35"/><path d="M232 136h52v238q-26 6-52 8c12-80 12-160 0-246z" fill="${p.dark}" opacity=".6"/><path d="M124 346q80 14 160 0" stroke="${p.light}" stroke-width="9" fill="none"/>`;
}
/** Rolled towels, two below and one on top. */
export function rolled(p: Palette): string {
  const roll = (x: number, y: number, { main, dark, light }: Palette) =>
    `<circle cx="${x}" cy="${y}" r="58" fill="${dark}"/><circle cx="${x - 5}" cy="${y - 2}" r="53" fill="${main}"/><path d="M${x - 5} ${y - 2}m-8 4a12 12 0 1 1 20 2a24 24 0 1 1-42-18a38 38 0 1 1 72 10" fill="none" stroke="${light}" stroke-width="7" stroke-linecap="round"/>`;
  return (
    roll(146, 346, p) +
    roll(262, 346, p) +
    roll(204, 248, { main: '#efe7d6', dark: '#d3c8b1', light: '#fffaf0' })
  );
}
/** A laid table. */
export function tablecloth(p: Palette): string {
  return `<path d="M96 300h10v106H96zM300 300h10v106h-10z" fill="${woodDark}"/><path d="M66 270l30-44h220l30 44z" fill="${p.light}"/><path d="M66 270h280l10 104q-24 16-46 0-24 16-47 0-24 16-47 0-24 16-47 0-24 16-47 0-22 16-42 0-8 6-16 0z" fill="${p.main}"/><path d="M262 270h84l10 104q-24 16-46 0-20 14-40 4c6-40 4-72-8-108z" fill="${p.dark}"/><path d="M58 352q150 26 296 0" fill="none" stroke="#fff" stroke-width="4" opacity=".5"/><path d="M190 226c-14-22-12-44-8-58h44c4 14 6 36-8 58z" fill="#6f8a78"/><path d="M204 168c-10-34-34-40-44-58M204 168c2-40 8-50 4-76M204 168c12-32 32-36 42-52" fill="none" stroke="#587055" stroke-width="4" stroke-linecap="round"/>`;
}
/** A blanket folded once, with a fringe. */
export function blanket(p: Palette): string {
  const fringe = Array.from({ length: 17 }, (_, index) => `M${98 + index * 13} 380v22`).join('');
  return `<path d="M92 244c0-16 8-24 24-24h176c16 0 24 8 24 24v136H92z" fill="${p.main}"/><path d="M222 220h70c16 0 24 8 24 24v136h-84c12-56 8-110-10-160z" fill="${p.dark}"/><path d="M92 286h224M92 302h224M92 342h224" stroke="${p.light}" stroke-width="6" opacity=".8"/><path d="${fringe}" stroke="${p.dark}" stroke-width="5" stroke-linecap="round"/><path d="M92 244c0 20 224 20 224 0" fill="none" stroke="${p.light}" stroke-width="4" opacity=".6"/>`;
}
export function apron(p: Palette): string {
  return `<path d="M168 150c-10-34 82-34 72 0" fill="none" stroke="${p.dark}" stroke-width="10"/>${shaded('M160 150h88c0 60 20 70 52 80v160c0 8-6 14-14 14H122c-8 0-14-6-14-14V230c32-10 52-20 52-80z', p, [206, 'a'])}<rect x="146" y="282" width="116" height="62" rx="6" fill="${p.light}"/><path d="M204 282v62" stroke="${p.dark}" stroke-width="4"/>`;
}
export function mitts(p: Palette): string {
  const mitt = (x: number, flip: number) =>
    `<g transform="translate(${x} 0) scale(${flip} 1)"><path d="M0 240c0-44 64-44 64 0v60c16-22 36-10 26 14l-26 44v46H0z" fill="${p.main}"/><rect y="378" width="66" height="26" fill="${p.dark}"/><path d="M14 262l36 36M14 300l36 36M50 262l-36 36M50 300l-36 36" stroke="${p.light}" stroke-width="3"/></g>`;
  return mitt(214, 1) + mitt(196, -1);
}
export function cushion(p: Palette): string {
  return `${shaded('M96 226c60-16 156-16 216 0 12 56 12 116 0 172-60 10-156 10-216 0-12-56-12-116 0-172z', p, [214, 'h'])}<path d="M120 250c50-10 120-10 168 0" fill="none" stroke="${p.light}" stroke-width="5" opacity=".8"/>`;
}
export function soap(p: Palette): string {
  return `<path d="M104 330l34-44h150l30 44v60c0 8-6 14-14 14H118c-8 0-14-6-14-14z" fill="${p.dark}"/><path d="M104 330h214v60c0 8-6 14-14 14H118c-8 0-14-6-14-14z" fill="${p.main}"/><rect x="150" y="348" width="122" height="38" rx="5" fill="none" stroke="${p.dark}" stroke-width="5"/><path d="M172 367h78" stroke="${p.dark}" stroke-width="6"/>`;
}
export function dish(p: Palette): string {
  return `<ellipse cx="204" cy="362" rx="126" ry="42" fill="${p.dark}"/><ellipse cx="204" cy="350" rx="126" ry="42" fill="${p.main}"/><ellipse cx="204" cy="350" rx="100" ry="30" fill="${p.dark}" opacity=".5"/><rect x="150" y="308" width="108" height="44" rx="16" fill="#efe4cf"/><rect x="204" y="308" width="54" height="44" rx="16" fill="#ddd0b6"/>`;
}
export function brush(): string {
  return `<g transform="rotate(-24 204 300)"><path d="M236 130c26 26 26 74 0 100l-10-4V134z" fill="#efe4cc"/><path d="M238 142h14M241 156h15M242 170h16M242 184h16M242 198h15M240 212h13" stroke="#d8c8a6" stroke-width="3"/><rect x="190" y="220" width="28" height="190" rx="14" fill="${wood}"/><rect x="204" y="226" width="14" height="184" rx="7" fill="${woodDark}" opacity=".5"/><rect x="172" y="118" width="62" height="124" rx="31" fill="${wood}"/><path d="M203 118c17 0 31 14 31 31v62c0 17-14 31-31 31 14-36 14-88 0-124z" fill="${woodDark}" opacity=".5"/><circle cx="204" cy="394" r="5" fill="#e8dcc2"/></g>`;
}
export function mat(p: Palette): string {
  return `<path d="M96 300h216l44 104H52z" fill="${p.main}"/><path d="M208 300h104l44 104H208z" fill="${p.dark}" opacity=".5"/><path d="M102 316h204l32 74H70z" fill="none" stroke="${p.light}" stroke-width="5"/>`;
}
export function basket(): string {
  return `<path d="M108 232h192l-16 158c-1 8-6 14-14 14H138c-8 0-13-6-14-14z" fill="#b98d5d"/><path d="M204 232h96l-16 158c-1 8-6 14-14 14h-66z" fill="#a3784a"/><g stroke="#8d6439" stroke-width="4" opacity=".7"><path d="M110 262h188M113 292h182M116 322h176M119 352h170M122 380h164"/></g><ellipse cx="204" cy="232" rx="100" ry="18" fill="#efe7d8"/><path d="M150 218c20-30 88-30 108 0" fill="#dcd0ba"/>`;
}
export function candle(p: Palette): string {
  return `<path d="M204 196c20 24 16 48 0 50-16-2-20-26 0-50z" fill="#f0b25a"/><path d="M204 244v20" stroke="#4b3a2a" stroke-width="4"/><path d="M136 262h136l-6 128c-1 9-6 14-16 14h-92c-10 0-15-5-16-14z" fill="${glass}"/><path d="M142 292h124l-4 98c-1 9-6 14-14 14h-88c-8 0-13-5-14-14z" fill="${p.main}"/><rect x="164" y="320" width="80" height="48" rx="3" fill="#f7f1e5"/>`;
}
export function candles(p: Palette): string {
  const one = (x: number, height: number) =>
    `<path d="M${x + 9} ${404 - height - 42}c10 14 8 26 0 28-8-2-10-14 0-28z" fill="#f0b25a"/><rect x="${x}" y="${404 - height}" width="18" height="${height}" rx="5" fill="${p.main}"/><rect x="${x + 10}" y="${404 - height}" width="8" height="${height}" rx="4" fill="${p.dark}"/>`;
  return [one(120, 150), one(158, 190), one(196, 130), one(234, 170), one(272, 142)].join('');
}
export function holder(): string {
  return `<rect x="192" y="180" width="24" height="150" rx="6" fill="#efe4cf"/><path d="M204 136c12 18 10 34 0 36-10-2-12-18 0-36z" fill="#f0b25a"/><path d="M172 322h64v30h-64z" fill="#2e3134"/><ellipse cx="204" cy="378" rx="104" ry="26" fill="#24272a"/><ellipse cx="204" cy="370" rx="104" ry="24" fill="#3a3e42"/><circle cx="316" cy="366" r="22" fill="none" stroke="#3a3e42" stroke-width="10"/>`;
}
export function lamp(p: Palette): string {
  return `<path d="M146 130h116l36 118H110z" fill="#efe3cb"/><path d="M204 130h58l36 118h-94z" fill="#e2d2b3"/><rect x="198" y="248" width="12" height="50" fill="#3b3a38"/>${shaded('M172 298h64c10 30 30 40 30 74 0 20-14 32-34 32h-56c-20 0-34-12-34-32 0-34 20-44 30-74z', p, [206, 'l'])}`;
}
export function pendant(p: Palette): string {
  return `<path d="M204 0v170" stroke="#2e2b28" stroke-width="6"/><rect x="190" y="160" width="28" height="34" rx="5" fill="${wood}"/>${shaded('M190 194h28c60 10 96 50 100 112H90c4-62 40-102 100-112z', p, [212, 'e'])}<ellipse cx="204" cy="306" rx="114" ry="14" fill="#f6e6bd"/>`;
}
export function lantern(): string {
  return `<path d="M164 176c0-60 80-60 80 0" fill="none" stroke="#3a3e42" stroke-width="8"/><path d="M148 200l56-44 56 44z" fill="#3a3e42"/><rect x="140" y="198" width="128" height="16" fill="#2b2e31"/><rect x="150" y="214" width="108" height="172" fill="${glass}" opacity=".9"/><path d="M150 214v172M258 214v172M204 214v172" stroke="#3a3e42" stroke-width="9"/><rect x="186" y="320" width="36" height="66" fill="#efe4cf"/><path d="M204 282c12 16 9 30 0 32-9-2-12-16 0-32z" fill="#f0b25a"/><rect x="136" y="386" width="136" height="18" fill="#2b2e31"/>`;
}
export function matches(): string {
  const sticks = [150, 168, 186, 204, 222, 240].map(
    (x, i) =>
      `<rect x="${x}" y="${190 + (i % 3) * 10}" width="7" height="150" fill="#d9bd92"/><circle cx="${x + 3.5}" cy="${188 + (i % 3) * 10}" r="8" fill="#b9563f"/>`,
  );
  return `${sticks.join('')}<path d="M132 280h140v108c0 10-6 16-16 16H148c-10 0-16-6-16-16z" fill="${glass}" opacity=".88"/><rect x="132" y="380" width="140" height="24" rx="8" fill="#8d6a4d"/><rect x="160" y="312" width="84" height="40" fill="#f7f1e5"/>`;
}
export function bulb(): string {
  return `<path d="M204 150c60 0 92 40 92 90 0 44-36 64-44 104h-96c-8-40-44-60-44-104 0-50 32-90 92-90z" fill="#f6e3ad"/><path d="M204 150c60 0 92 40 92 90 0 44-36 64-44 104h-48z" fill="#ecd08a"/><path d="M180 340c-4-40-14-60-14-80l20 16 18-20 18 20 20-16c0 20-10 40-14 80" fill="none" stroke="#b9863c" stroke-width="5"/><rect x="164" y="344" width="80" height="50" rx="8" fill="${steel}"/><path d="M164 360h80M164 376h80" stroke="#8f9596" stroke-width="5"/><rect x="184" y="392" width="40" height="12" rx="5" fill="#3b3a38"/>`;
}
export function can(p: Palette): string {
  return `<g transform="translate(8 44.4) scale(.89)"><path d="M250 300l92-92" stroke="${p.dark}" stroke-width="16" stroke-linecap="round"/><path d="M318 196l44 34" stroke="${p.dark}" stroke-width="18" stroke-linecap="round"/><path d="M120 290c-70-20-70 90-4 86" fill="none" stroke="${p.dark}" stroke-width="14"/><path d="M128 268c10-60 110-60 122 0" fill="none" stroke="${p.dark}" stroke-width="12"/>${shaded('M116 266h144l12 122c0 10-6 16-16 16H120c-10 0-16-6-16-16z', p, [196, 'w'])}</g>`;
}
export function planter(p: Palette): string {
  return `<path d="M204 270c-20-60-70-60-84-110 60 0 90 40 84 110zM204 270c-6-70 20-120 60-140 10 60-20 110-60 140zM204 272c20-40 60-50 92-40-20 40-60 50-92 40z" fill="#6f8a68"/><path d="M204 270c-6-70 20-120 60-140-14 50-30 100-60 140z" fill="#587055"/>${shaded('M134 282h140l-16 106c-1 10-8 16-18 16h-72c-10 0-17-6-18-16z', p, [210, 'r'])}<rect x="124" y="266" width="160" height="30" rx="6" fill="${p.light}"/>`;
}
export function gloves(p: Palette): string {
  const glove = (x: number, turn: number) =>
    `<g transform="rotate(${turn} ${x} 380)"><path d="M${x - 42} 300v-60c0-12 20-12 20 0v40-64c0-12 20-12 20 0v64-70c0-12 20-12 20 0v70-56c0-12 20-12 20 0v66l16-20c10-10 24 0 16 14l-32 60v60h-80z" fill="${p.main}"/><rect x="${x - 44}" y="356" width="86" height="48" rx="6" fill="${p.dark}"/></g>`;
  return glove(150, -8) + glove(262, 10);
}
export function trowel(): string {
  return `<g transform="rotate(18 204 300)"><path d="M172 130c0-10 64-10 64 0 6 60-8 104-32 130-24-26-38-70-32-130z" fill="#a9b0b1"/><path d="M204 124c16 0 32 2 32 6 6 60-8 104-32 130z" fill="#8d9596"/><rect x="197" y="250" width="14" height="60" fill="#6d7475"/><rect x="186" y="300" width="36" height="106" rx="16" fill="${wood}"/></g>`;
}
export function shears(): string {
  return `<g transform="rotate(-14 204 300)"><path d="M196 130c-30 30-26 90 8 120z" fill="#b9bfc0"/><path d="M214 150c26 20 26 70-10 100z" fill="#8d9596"/><path d="M204 248c-40 30-50 90-40 158" fill="none" stroke="#b5563f" stroke-width="20" stroke-linecap="round"/><path d="M204 248c40 30 50 90 40 158" fill="none" stroke="#963f2c" stroke-width="20" stroke-linecap="round"/><circle cx="204" cy="250" r="14" fill="#3b3a38"/></g>`;
}
export function chest(): string {
  return `<rect x="100" y="260" width="208" height="144" rx="8" fill="#c49a6c"/><rect x="204" y="260" width="104" height="144" rx="8" fill="#b78a5c"/><path d="M92 262l18-52h188l18 52z" fill="#d3ad82"/><g fill="#f5efe2"><rect x="118" y="222" width="24" height="34"/><rect x="150" y="218" width="24" height="38"/><rect x="182" y="222" width="24" height="34"/><rect x="214" y="218" width="24" height="38"/><rect x="246" y="222" width="24" height="34"/></g><rect x="180" y="320" width="48" height="14" rx="7" fill="${woodDark}"/>`;
}
export function packets(p: Palette): string {
  const one = (x: number, turn: number, color: string) =>
    `<g transform="rotate(${turn} ${x + 40} 400)"><rect x="${x}" y="230" width="88" height="172" rx="4" fill="${color}"/><rect x="${x + 12}" y="256" width="64" height="70" rx="3" fill="#f7f1e5"/><path d="M${x + 44} 316c-16-20-8-40 0-50 8 10 16 30 0 50z" fill="#6f8a68"/><path d="M${x + 20} 346h48M${x + 20} 362h30" stroke="#f7f1e5" stroke-width="5"/></g>`;
  return one(100, -12, p.main) + one(216, 12, '#b9764d') + one(160, 0, p.dark);
}
export function mister(p: Palette): string {
  return `<path d="M206 210v-36h-50v20" fill="none" stroke="#b8923f" stroke-width="14"/><path d="M150 190l-34-10M150 196l-36 10" stroke="#9fb7bb" stroke-width="4"/><rect x="186" y="204" width="42" height="34" rx="5" fill="#b8923f"/>${shaded('M186 238h42c40 16 56 56 56 90 0 50-30 76-77 76s-77-26-77-76c0-34 16-74 56-90z', p, [208, 'q'])}<path d="M150 330c0-24 10-46 26-60" fill="none" stroke="#fff" stroke-width="7" opacity=".6"/>`;
}
export function book(p: Palette): string {
  return `<g transform="rotate(-6 204 300)"><rect x="124" y="170" width="168" height="232" rx="8" fill="${p.dark}"/><rect x="116" y="164" width="168" height="232" rx="8" fill="${p.main}"/><rect x="116" y="164" width="24" height="232" rx="6" fill="${p.dark}"/><rect x="168" y="214" width="88" height="56" rx="3" fill="#f5efe2"/><path d="M260 164v258l10-12 10 12V164" fill="#b9764d"/></g>`;
}
export function pen(): string {
  return `<g transform="rotate(38 204 300)"><rect x="190" y="130" width="28" height="220" rx="8" fill="#c19a4a"/><rect x="204" y="130" width="14" height="220" rx="7" fill="#a37f36"/><path d="M190 350h28l-14 44z" fill="#3b3a38"/><rect x="186" y="170" width="36" height="8" fill="#8d6c2b"/><path d="M222 140v70" stroke="#8d6c2b" stroke-width="7"/></g>`;
}
export function cards(p: Palette): string {
  return `<g transform="rotate(-10 204 300)"><rect x="110" y="230" width="150" height="170" rx="4" fill="${p.dark}"/></g><g transform="rotate(6 204 300)"><rect x="140" y="196" width="150" height="200" rx="4" fill="#f7f1e5"/><path d="M215 350c0-60 0-80 0-100m0 40c-24 0-34-14-36-34 24 0 34 12 36 34zm0-20c22 0 32-14 34-32-22 0-32 12-34 32z" fill="#6f8a68" stroke="#587055" stroke-width="4"/></g>`;
}
export function rolls(p: Palette): string {
  const one = (y: number, color: string, dots: string) =>
    `<g transform="rotate(-16 204 300)"><rect x="80" y="${y}" width="240" height="54" rx="8" fill="${color}"/><ellipse cx="320" cy="${y + 27}" rx="14" ry="27" fill="#f5efe2"/><ellipse cx="320" cy="${y + 27}" rx="6" ry="12" fill="#c9b793"/><path d="M100 ${y + 18}h190M110 ${y + 36}h180" stroke="${dots}" stroke-width="7" stroke-dasharray="2 22" stroke-linecap="round"/></g>`;
  return one(340, p.main, p.light) + one(282, '#b9764d', '#e8cdb8') + one(226, '#e2d9c6', '#b9764d');
}
export function tray(): string {
  return `<path d="M70 330h268l-20 58c-4 10-10 16-22 16H112c-12 0-18-6-22-16z" fill="#b78a5c"/><ellipse cx="204" cy="330" rx="134" ry="34" fill="#c49a6c"/><ellipse cx="204" cy="332" rx="112" ry="24" fill="#5f6d63"/><circle cx="170" cy="330" r="14" fill="none" stroke="#c19a4a" stroke-width="6"/><path d="M184 332h44v10M216 332v10" stroke="#c19a4a" stroke-width="6" fill="none"/>`;
}
export function calendar(p: Palette): string {
  const moons = Array.from({ length: 12 }, (_, i) => {
    const x = 142 + (i % 4) * 42;
    const y = 214 + Math.floor(i / 4) * 58;
    return `<circle cx="${x}" cy="${y}" r="15" fill="${p.main}"/><circle cx="${x + (i - 6) * 2.2}" cy="${y}" r="13" fill="#f7f1e5"/>`;
  });
  return `<path d="M204 100v40" stroke="#3b3a38" stroke-width="4"/><rect x="108" y="140" width="192" height="252" fill="#f7f1e5"/><rect x="100" y="132" width="208" height="14" rx="5" fill="${wood}"/>${moons.join('')}`;
}
export function giftCard(p: Palette): string {
  return `<g transform="rotate(-8 204 310)"><rect x="84" y="230" width="240" height="152" rx="12" fill="${p.main}"/><path d="M204 230h120v140c0 8-4 12-12 12H204z" fill="${p.dark}" opacity=".4"/><path d="M84 300h240" stroke="#f0e6cf" stroke-width="12"/><path d="M204 230v152" stroke="#f0e6cf" stroke-width="12"/><path d="M204 300c-40-60-80-20-40 0 20 8 40 0 40 0zm0 0c40-60 80-20 40 0-20 8-40 0-40 0z" fill="#f0e6cf"/></g>`;
}
export function bag(p: Palette): string {
  return `${shaded('M128 220c30 14 122 14 152 0l12 166c0 12-6 18-18 18H134c-12 0-18-6-18-18z', p, [210, 'y'])}<path d="M130 224c40-40 108-40 148 0-40 16-108 16-148 0z" fill="${p.dark}"/><path d="M128 236c40 16 112 16 152 0" stroke="${wood}" stroke-width="7" fill="none"/><path d="M178 300c20-30 56-20 60 10-20 10-50 10-60-10z" fill="#c98f53"/>`;
}
