/** The bell's picture, as a path in a square of 30. */
const GLYPH = 'M14 4h2v3a10 10 0 0 1 9 10v1H5v-1a10 10 0 0 1 9-10zM4 20h22v4H4z';

/**
 * The bell's own sheet. `:host{all:initial!important}` beats whatever the shop says about `body *`. On a colour
 * of lightness .66 white has a contrast of 3.1 and black of 6.7, so the glyph is white up to there; browsers
 * that cannot compute it draw white. The order of the declarations is the one that compresses best.
 */
export const bellStyles =
  ':host{all:initial!important;inset-block-end:calc(var(--offsetY,24)*1px + env(safe-area-inset-bottom,0px))!important;inset-inline-end:calc(var(--offsetX,24)*1px)!important;z-index:var(--zIndex,2147483000)!important;position:fixed!important;display:block!important}' +
  ':host([data-position=start]){inset-inline:calc(var(--offsetX,24)*1px) auto!important}' +
  '@media print{:host{display:none!important}}' +
  '.bell{background:var(--accent,#2b2a27);cursor:pointer;height:56px;width:56px;border:0;box-shadow:0 2px 12px #0004;forced-color-adjust:none;color:#fff;color:oklch(from var(--accent,#2b2a27) calc((.66 - l)*99) 0 0);padding:0;border-radius:50%}' +
  `.bell:before{background:currentColor;width:30px;margin:auto;display:block;clip-path:path("${GLYPH}");height:30px;content:""}` +
  '[aria-busy=true]:before{opacity:.5}' +
  '@media(max-width:640px){.bell{width:48px;height:48px}.bell:before{scale:.87}}';
