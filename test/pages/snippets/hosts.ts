/* The scripts of the systems, as far as they handle other people's tags. They run in the page. */

/**
 * Google Tag Manager: every script of a Custom HTML tag is made anew with the attributes it knows, and runs
 * without `document.currentScript`.
 */
export const tagManager = (customHtml: string) => `
  Object.defineProperty(document, 'currentScript', { get: () => null });
  window.fireTag = function () {
    const parsed = new DOMParser().parseFromString(${JSON.stringify(customHtml).replaceAll('<', '\\x3c')}, 'text/html');
    for (const old of parsed.querySelectorAll('script')) {
      const script = document.createElement('script');
      for (const name of ['src', 'type', 'id', 'async', 'charset']) if (old.hasAttribute(name)) script.setAttribute(name, old.getAttribute(name));
      script.text = old.text;
      document.body.append(script);
    }
  };
  window.fireTag();`;

/** WP Rocket, LiteSpeed: scripts of a type of their own are made anew at the first touch. */
export const delayUntilTouch = `
  addEventListener('pointermove', () => {
    for (const old of document.querySelectorAll('script[type="rocketlazyloadscript"]')) {
      const script = document.createElement('script');
      for (const { name, value } of old.attributes) if (name !== 'type' && name !== 'data-rocket-src') script.setAttribute(name, value);
      script.src = old.dataset.rocketSrc;
      script.setAttribute('data-rocket-status', 'executed');
      old.replaceWith(script);
    }
  }, { once: true });`;

/** Cloudflare Rocket Loader: scripts of a type of its own run after load, and \`currentScript\` is not theirs. */
export const rocketLoader = `
  addEventListener('load', () => {
    const loader = document.querySelector('script[data-cf-settings]');
    Object.defineProperty(document, 'currentScript', { configurable: true, get: () => loader.nonexistent ?? null });
    for (const old of document.querySelectorAll('script[type$="-text/javascript"]')) {
      const script = document.createElement('script');
      for (const { name, value } of old.attributes) if (name !== 'type') script.setAttribute(name, value);
      old.before(script);
      old.remove();
    }
  });`;

/** next/script, `afterInteractive`: after hydration a tag with every attribute, once for each address. */
export const nextScript = (props: Readonly<Record<string, string>>) => `
  const loaded = new Set();
  window.drawLayout = function () {
    const { src, strategy, ...rest } = ${JSON.stringify(props)};
    if (loaded.has(src)) return;
    loaded.add(src);
    const script = document.createElement('script');
    for (const [name, value] of Object.entries(rest)) script.setAttribute(name, value);
    script.setAttribute('data-nscript', strategy);
    script.src = src;
    document.body.appendChild(script);
  };
  window.navigate = function (path, content) {
    history.pushState({}, '', path);
    document.querySelector('main').replaceChildren(content);
    window.drawLayout();
  };
  addEventListener('load', () => window.drawLayout());`;

/** Astro's ClientRouter: same elements of the head stay, the body is replaced, new scripts run. */
export const clientRouter = `
  addEventListener('DOMContentLoaded', () => {
    for (const script of document.scripts) script.dataset.astroExec = '';
  });
  window.navigate = async function (path) {
    const page = new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html');
    const swap = () => {
      history.pushState({}, '', path);
      const same = (a, b) => {
        const [one, two] = [a.cloneNode(true), b.cloneNode(true)];
        for (const each of [one, two]) each.removeAttribute('data-astro-exec');
        return one.isEqualNode(two);
      };
      for (const old of [...document.head.children]) {
        const twin = [...page.head.children].find((each) => same(each, old));
        if (twin) twin.remove();
        else old.remove();
      }
      document.head.append(...page.head.children);
      document.body.replaceWith(page.body);
    };
    await document.startViewTransition(swap).updateCallbackDone;
    for (const old of [...document.scripts].filter((each) => each.dataset.astroExec !== '')) {
      const script = document.createElement('script');
      for (const { name, value } of old.attributes) script.setAttribute(name, value);
      script.text = old.text;
      script.dataset.astroExec = '';
      old.replaceWith(script);
    }
  };`;
