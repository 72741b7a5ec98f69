import { effect } from '@preact/signals';
import { render } from 'preact';
import type { WidgetHost } from '../contract/host';
import { adoptStyles } from '../ui/adoptStyles';
import type { Look } from './createLook';
import { Panel } from './shell/Panel';
import panelStyles from './shell/panel.css?inline';
import type { ShellModel } from './shell/ShellModel';

const PHONE = '(max-width:640px)';

/** Builds the panel, hidden, beside the bell; it shows and hides as `shell.isOpen` says. */
export function mountPanel(host: WidgetHost, shell: ShellModel, look: Look): () => void {
  const { root, bell, element } = host;
  const panel = document.createElement('div');
  panel.className = 'sb';
  panel.tabIndex = -1;
  const isInline = element.hasAttribute('data-inline');
  panel.setAttribute('role', isInline ? 'region' : 'dialog');
  adoptStyles(root, panelStyles);
  root.append(panel);
  look.wear(root, panel);
  render(<Panel shell={shell} />, panel);

  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing && !isInline) shell.close();
    // The shop's own keyboard shortcuts must not hear what is typed here.
    event.stopPropagation();
  });
  panel.addEventListener('focusin', ({ target }) => {
    if (matchMedia(PHONE).matches && target instanceof Element && target.matches('input,textarea')) {
      panel.classList.add('full');
    }
  });
  /** Where the focus was when the panel opened, where that was not the bell. */
  let opener: Element | null = null;
  function setOpen(open: boolean) {
    const hadFocus = root.activeElement && panel.contains(root.activeElement);
    panel.inert = !open;
    element.toggleAttribute('data-open', open);
    bell.ariaExpanded = `${open}`;
    if (open && !isInline) {
      opener = bell.hidden ? document.activeElement : bell;
      focusInside();
    } else {
      panel.classList.remove('full');
      if (hadFocus) (opener as HTMLElement | null)?.focus();
    }
  }

  function focusInside() {
    const field = matchMedia('(pointer:fine)').matches && panel.querySelector<HTMLElement>('input,textarea');
    (field || panel).focus({ preventScroll: true });
  }

  const stopOpening = effect(() => setOpen(shell.isOpen.value));
  const stopSpeaking = effect(() => {
    const { locale } = shell.strings.value;
    panel.lang = locale;
    panel.dir = /^(ar|he|fa|ur)/.test(locale) ? 'rtl' : 'ltr';
    panel.ariaLabel = shell.t('panel.label', { shop: shell.shopName });
  });
  return () => {
    stopOpening();
    stopSpeaking();
    look.dispose();
    render(null, panel);
    panel.remove();
  };
}
