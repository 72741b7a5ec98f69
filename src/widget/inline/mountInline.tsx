import { render } from 'preact';
import { createEvents } from '../../core/createEvents';
import { createTranslate } from '../../lib/createTranslate';
import type { ShellKey } from '../../locales/en/shell';
import { readOptions } from '../readOptions';
import type { InlineHost } from './InlineHost';
import { InlineStage } from './InlineStage';
import { sendToPage } from './sendToPage';
import { startFeature } from './startFeature';
import { wearPage } from './wearPage';

const TOUCHES = ['focusin', 'pointerdown', 'keydown'];

/** Fills the element with one feature; the answer takes it out again. Rejects when its code does not arrive. */
export async function mountInline(host: InlineHost): Promise<() => void> {
  const { root } = host;
  const options = readOptions(host.options);
  const stage = document.createElement('div');
  stage.className = 'sb inline';
  const touched = new Promise((resolve) => {
    for (const type of TOUCHES) stage.addEventListener(type, resolve, { once: true });
  });
  const events = createEvents({
    report: (message, error) => console.warn(`[shopbell] ${message}`, error),
    announce: (type, detail) =>
      window.dispatchEvent(new CustomEvent(`shopbell:${type}`, { detail, cancelable: true })),
  });
  sendToPage(host.element, events);
  const running = await startFeature({ host, events, touched, onGone: host.restart });
  const { locale, shell } = running.strings;
  const first = host.screen?.name;
  if (first) running.route.navigate(first, host.screen.params);
  stage.lang = locale;
  stage.dir = /^(ar|he|fa|ur)/.test(locale) ? 'rtl' : 'ltr';
  root.append(stage);
  const stopFollowing = wearPage({ ...host, stage }, options);
  render(<InlineStage running={running} first={first} t={createTranslate<ShellKey>(shell, locale)} />, stage);
  return () => {
    stopFollowing();
    render(null, stage);
    stage.remove();
    running.dispose();
  };
}
