import { effect } from '@preact/signals';
import { render } from 'preact';
import type { WidgetHost } from '../contract/host';
import { adoptStyles } from '../ui/adoptStyles';
import type { Look } from './createLook';
import { Panel } from './shell/Panel';
import panelStyles from './shell/panel.css?inline';
import type { ShellModel } from './shell/ShellModel';

const PHONE = '(max-width:640px)';
const CHEVRON = 'm6 9 6 6 6-6';

/** Builds the panel, hidden, beside the bell; it shows and hides as `shell.isOpen` says. */
export function mountPanel(host: WidgetHost, shell: ShellModel, look: Look): () => void {
  const { root, bell, element } = host;
  const panel = document.createElement('div');
  panel.className = 'sb';
  panel.lang = shell.locale;
  panel.dir = /^(ar|he|fa|ur)/.test(shell.locale) ? 'rtl' : 'ltr';
  panel.inert = true;
  panel.tabIndex = -1;
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-label', shell.t('panel.label', { shop: shell.shopName }));
  adoptStyles(root, panelStyles);
  root.append(panel);
  look.wear(root, panel);

  const glyph = bell.querySelector('path');
  const closedGlyph = glyph?.getAttribute('d') ?? '';
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

  const stopOpening = effect(() => setOpen(shell.isOpen.value));
  return () => {
    stopOpening();
    look.dispose();
    render(null, panel);
    panel.remove();
  };
}
