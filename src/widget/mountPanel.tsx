import { effect } from '@preact/signals';
import { render } from 'preact';
import type { WidgetHost } from '../contract/host';
import { adoptStyles } from '../ui/adoptStyles';
import { applyTheme } from '../ui/theme/applyTheme';
import tokens from '../ui/theme/tokens.css?inline';
import type { ReadOptions } from './readOptions';
import { Panel } from './shell/Panel';
import panelStyles from './shell/panel.css?inline';
import type { ShellModel } from './shell/ShellModel';

const PHONE = '(max-width:640px)';
const CHEVRON = 'm6 9 6 6 6-6';

/** Builds the panel, hidden, beside the bell; it shows and hides as `shell.isOpen` says. */
export function mountPanel(host: WidgetHost, shell: ShellModel, options: ReadOptions): () => void {
  const { root, bell, element } = host;
  const panel = document.createElement('div');
  panel.className = 'sb';
  panel.lang = shell.locale;
  panel.dir = /^(ar|he|fa|ur)/.test(shell.locale) ? 'rtl' : 'ltr';
  panel.inert = true;
  panel.tabIndex = -1;
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-label', shell.t('panel.label', { shop: shell.shopName }));
  adoptStyles(root, tokens);
  adoptStyles(root, panelStyles);
  root.append(panel);

  const glyph = bell.querySelector('path');
  const closedGlyph = glyph?.getAttribute('d') ?? '';
  const bellLabel = bell.getAttribute('aria-label') ?? '';
  const dark = matchMedia('(prefers-color-scheme:dark)');
  const applyLook = () => {
    const theme = options.theme === 'auto' ? (dark.matches ? 'dark' : 'light') : options.theme;
    applyTheme(panel, { ...options, theme });
  };
  applyLook();
  dark.addEventListener('change', applyLook);
  render(<Panel shell={shell} />, panel);

  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) shell.close();
    // The shop's own keyboard shortcuts must not hear what is typed here.
    event.stopPropagation();
  });
  panel.addEventListener('focusin', ({ target }) => {
    if (matchMedia(PHONE).matches && target instanceof Element && target.matches('input,textarea')) {
      panel.classList.add('full');
    }
  });
  function setOpen(open: boolean) {
    const hadFocus = root.activeElement && panel.contains(root.activeElement);
    panel.inert = !open;
    element.toggleAttribute('data-open', open);
    bell.setAttribute('aria-expanded', `${open}`);
    glyph?.setAttribute('d', open ? CHEVRON : closedGlyph);
    glyph?.classList.toggle('line', open);
    if (open) focusInside();
    else {
      panel.classList.remove('full');
      if (hadFocus) bell.focus();
    }
  }

  function focusInside() {
    const field = matchMedia('(pointer:fine)').matches && panel.querySelector<HTMLElement>('input,textarea');
    (field || panel).focus({ preventScroll: true });
  }

  function drawBadge(count: number) {
    root.querySelector('.badge')?.remove();
    bell.setAttribute('aria-label', count ? shell.t('bell.unread', { count }) : bellLabel);
    if (!count) return;
    const badge = document.createElement('span');
    badge.className = 'badge';
    badge.textContent = `${count}`;
    bell.append(badge);
  }

  const stopOpening = effect(() => setOpen(shell.isOpen.value));
  const stopBadge = effect(() => drawBadge(shell.conversation.unreadCount.value));
  return () => {
    stopOpening();
    stopBadge();
    dark.removeEventListener('change', applyLook);
    render(null, panel);
    panel.remove();
  };
}
