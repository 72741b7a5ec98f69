/**
 * The bell's own sheet. `:host{all:initial!important}` beats whatever the shop says about `body *`. Where
 * the browser can compute colours, the seed is darkened until white is readable on it, or keeps its
 * brightness and takes a dark glyph (the rule of `ui/theme/applyTheme`).
 */
export const bellStyles =
  ':host{all:initial!important;--s:var(--seed,#2b2a27);position:fixed!important;z-index:var(--z,2147483000)!important;inset-block-end:calc(var(--y,24px) + env(safe-area-inset-bottom,0px))!important;inset-inline-end:var(--x,24px)!important;display:block!important;color-scheme:light dark}' +
  ':host([data-position=start]){inset-inline:var(--x,24px) auto!important}' +
  ':host([hidden]){display:none!important}' +
  '@media print{:host{display:none!important}}' +
  '.bell{all:unset;position:relative;display:grid;place-items:center;width:56px;height:56px;border-radius:50%;cursor:pointer;background:var(--s);color:#fff;box-shadow:0 0 0 1px #0000000d,0 2px 6px #00000024,0 10px 28px -4px #0000003d;transition:transform .12s;touch-action:manipulation}' +
  '@supports(color:oklch(from red l c h)){.bell{background:oklch(from var(--s) calc(min(l,.5) + max(0,l - .5)*clamp(0,(l - .72)*99,1)) c h);color:oklch(from var(--s) clamp(.2,(.72 - l)*99,.99) .004 h)}}' +
  '.bell:active{transform:scale(.96)}' +
  '.bell:focus-visible{outline:2px solid var(--s);outline-offset:3px}' +
  '[aria-busy] svg{opacity:.5}' +
  'svg{width:30px;fill:currentColor}' +
  '@media(max-width:640px){.bell{width:48px;height:48px}svg{width:26px}}' +
  '@media(prefers-reduced-motion:reduce){.bell{transition:none}}' +
  '@media(forced-colors:active){.bell{border:2px solid}}';
