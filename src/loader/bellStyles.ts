/**
 * The bell's own sheet. `:host{all:initial!important}` beats whatever the shop says about `body *`.
 * The accent is held to a lightness on which white is readable, where the browser can compute that.
 */
export const bellStyles = `:host{all:initial!important;position:fixed!important;z-index:var(--z,2147483000)!important;inset-block-end:calc(var(--y,24px) + env(safe-area-inset-bottom,0px))!important;inset-inline-end:var(--x,24px)!important;display:block!important;color-scheme:light dark}
:host([hidden]){display:none!important}
:host([data-position=start]){inset-inline:var(--x,24px) auto!important}
@media print{:host{display:none!important}}
.bell{all:unset;box-sizing:border-box;position:relative;display:grid;place-items:center;width:56px;height:56px;border-radius:50%;cursor:pointer;background:var(--seed,#2b2a27);color:var(--on,#fff);box-shadow:0 0 0 1px #0000000d,0 2px 6px #00000024,0 10px 28px -4px #0000003d;transition:transform .12s;-webkit-tap-highlight-color:transparent;touch-action:manipulation}
.bell:active{transform:scale(.96)}
.bell:focus-visible{outline:2px solid var(--seed,#2b2a27);outline-offset:3px}
.bell[aria-busy=true] svg{opacity:.5}
svg{width:30px;height:30px;fill:currentColor}
@media(max-width:640px){.bell{width:48px;height:48px}svg{width:26px;height:26px}}
@media(prefers-reduced-motion:reduce){.bell{transition:none}}
@media(forced-colors:active){.bell{border:2px solid}}`;
