/** All verbs of the public API. */
export const VERBS =
  'open close toggle show hide identify logout set tag untag track ask say draft handoff order suggest article consent theme locale position get export erase use on off init destroy'.split(
    ' ',
  );
/** Events a listener may name, beside `*` and those of plugins. */
export const EVENTS =
  'ready open close unread message answer miss handoff agent queue order suggestion:view suggestion:click suggestion:add consent identity offline online error beforesend beforeopen beforeshow'.split(
    ' ',
  );
/** Screens of the panel that are always there or that a feature of ours may bring. */
export const SCREENS = 'home faq chat track returns suggestions privacy handoff'.split(' ');
/** What `get` tells of. */
export const GET_KEYS = ['state', 'unread', 'metrics', 'consent'];
