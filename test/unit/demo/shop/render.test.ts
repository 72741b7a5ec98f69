import { describe, expect, it } from 'vitest';
import { faq, products } from '../../../../demo/shop/data';
import { renderSite } from '../../../../demo/shop/render';

const files = new Map([...renderSite()].map(({ path, content }) => [path, content]));
const pages = [...files].filter(([path]) => path.endsWith('.html'));
const pictures = [...files].filter(([path]) => path.endsWith('.svg'));
/** Made by the build beside the pages. */
const BUILT = ['/assets/shop.js', '/shopbell.js'];

const unescape = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const get = (path: string) => files.get(path) ?? expect.fail(`no ${path}`);
const readData = (content: string) =>
  [...content.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, json = '']) => JSON.parse(json) as Record<string, unknown>,
  );
const ofType = (content: string, type: string) => readData(content).find((data) => data['@type'] === type);

/** Whether the link on that page leads to a file of the site, and to a place in it where it names one. */
function isGood(path: string, link: string): boolean {
  if (/^(mailto|tel):/.test(link) || BUILT.includes(link)) return true;
  const [target = '', anchor] = link.split('#');
  if (target && !target.startsWith('/')) return false;
  const found = files.get(target ? target.slice(1) + (target.endsWith('/') ? 'index.html' : '') : path);
  return found !== undefined && (!anchor || found.includes(`id="${anchor}"`));
}

/** The first thing that makes the text no well-formed XML, or null. */
function findFlaw(xml: string): string | null {
  const open: string[] = [];
  let end = 0;
  for (const { 0: tag, 1: closing, 2: name = '', 3: attributes = '', 4: single, index } of xml.matchAll(
    /<(\/?)([\w-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g,
  )) {
    if (/[<>]/.test(xml.slice(end, index))) return `stray bracket before ${tag}`;
    end = index + tag.length;
    const names = [...attributes.matchAll(/([\w:-]+)=/g)].map((match) => match[1]);
    if (new Set(names).size !== names.length) return `attribute twice in ${tag}`;
    if (closing) {
      if (open.pop() !== name) return `${tag} closes nothing`;
    } else if (!single) open.push(name);
  }
  if (xml.slice(end).trim()) return 'text after the end';
  return open.length > 0 ? `<${open.at(-1)}> is not closed` : null;
}

describe('the site', () => {
  it('has every page in both languages', () => {
    const english = pages.map(([path]) => path).filter((path) => !path.startsWith('zh/'));
    const chinese = pages.map(([path]) => path).filter((path) => path.startsWith('zh/'));
    expect(chinese.map((path) => path.slice(3))).toEqual(english);
    for (const page of ['', 'cart/', 'checkout/', 'order/', 'help/'])
      expect(english).toContain(`${page}index.html`);
    for (const { slug } of products) expect(english).toContain(`p/${slug}/index.html`);
    for (const [path, content] of pages) {
      expect(content, path).toContain(path.startsWith('zh/') ? '<html lang="zh-Hans">' : '<html lang="en">');
    }
  });

  it('is the same each time it is rendered', () => {
    expect(new Map([...renderSite()].map(({ path, content }) => [path, content]))).toEqual(files);
  });

  it('leads nowhere that does not exist, not even within a page', () => {
    const broken = pages.flatMap(([path, content]) =>
      [...content.matchAll(/\s(?:href|src|action)="([^"]*)"/g)]
        .map(([, link = '']) => unescape(link))
        .filter((link) => !isGood(path, link))
        .map((link) => `${path}: ${link}`),
    );
    expect(broken).toEqual([]);
  });

  it('fetches nothing from anywhere else', () => {
    for (const [path, content] of pages) {
      expect(content, path).not.toMatch(/\s(?:src|href|action)="(?:https?:)?\/\//);
    }
    expect(get('assets/shop.css')).not.toMatch(/@import|url\(/);
  });

  it('keeps to a policy without inline scripts and styles', () => {
    for (const [path, content] of pages) {
      expect(content, path).not.toMatch(/\sstyle="|<style|\son\w+="|javascript:/);
      const inline = [...content.matchAll(/<script(?![^>]*\ssrc=)([^>]*)>/g)].map(([, attributes]) =>
        attributes?.trim(),
      );
      expect(
        inline.filter((attributes) => attributes !== 'type="application/ld+json"'),
        path,
      ).toEqual([]);
    }
  });

  it('bears the script tag of its language once on every page, before the end of the body', () => {
    for (const [path, content] of pages) {
      const [name, currency, hours] = path.startsWith('zh/')
        ? ['燕麦与榆', 'CNY', '周一至周五 9:00–17:00']
        : ['Oat &amp; Elm', 'EUR', 'Mon–Fri 9–17'];
      const tag = `<script async src="/shopbell.js" data-adapter="http" data-endpoint="/shopbell/v1" data-name="${name}" data-accent="#17694e" data-currency="${currency}" data-locale="auto" data-contact-email="hello@oatandelm.example" data-contact-phone="+32 9 555 01 20" data-contact-hours="${hours}"></script>`;
      expect(content.split(tag), path).toHaveLength(2);
      expect(content.slice(content.indexOf(tag) + tag.length).trim(), path).toMatch(/^<\/body>/);
    }
  });

  it('has one heading and one title of its own on every page', () => {
    for (const [path, content] of pages) expect(content.match(/<h1[\s>]/g), path).toHaveLength(1);
    const titles = pages.map(
      ([path, content]) => `${path.startsWith('zh/')} ${/<title>(.*?)<\/title>/s.exec(content)?.[1]}`,
    );
    expect(new Set(titles).size).toBe(pages.length);
  });
});

describe('structured data', () => {
  it('parses on every page and names its kind', () => {
    for (const [path, content] of pages) {
      const blocks = readData(content);
      expect(blocks.length, path).toBeGreaterThanOrEqual(2);
      for (const block of blocks) {
        expect(block['@context'], path).toBe('https://schema.org');
        expect(block['@type'], path).toBeTruthy();
      }
    }
  });

  it.each([
    ['', 'EUR'],
    ['zh/', 'CNY'],
  ])('describes each product with price and stock (%s)', (prefix, currency) => {
    for (const { id, slug, price, rating, stock, variants } of products) {
      const data = ofType(get(`${prefix}p/${slug}/index.html`), 'Product');
      expect(data?.['sku'], id).toBe(id);
      expect(data?.['aggregateRating'], id).toMatchObject({
        ratingValue: rating.value,
        reviewCount: rating.count,
      });
      const offers = [data?.['offers']].flat() as Record<string, unknown>[];
      expect(offers, id).toHaveLength(Math.max(1, variants.length));
      for (const offer of offers) expect(offer['priceCurrency'], id).toBe(currency);
      if (variants.length > 0) continue;
      expect(offers[0]?.['price'], id).toBe((price[currency as 'EUR' | 'CNY'] / 100).toFixed(2));
      expect(offers[0]?.['availability'], id).toBe(
        `https://schema.org/${stock > 0 ? 'InStock' : 'OutOfStock'}`,
      );
    }
  });

  it('lists a shelf, the way to it, and the answers', () => {
    const shelf = get('c/coffee-tea/index.html');
    const count = products.filter(({ category }) => category === 'coffee-tea').length;
    expect(ofType(shelf, 'ItemList')?.['itemListElement']).toHaveLength(count);
    expect(ofType(shelf, 'BreadcrumbList')?.['itemListElement']).toHaveLength(2);
    const answers = ofType(get('help/index.html'), 'FAQPage')?.['mainEntity'] as {
      acceptedAnswer: { text: string };
    }[];
    expect(answers).toHaveLength(faq.filter(({ locale }) => locale === 'en').length);
    for (const { acceptedAnswer } of answers) expect(acceptedAnswer.text).not.toMatch(/\*\*|\]\(/);
  });
});

describe('pictures', () => {
  it('exist for every product, variant and agent', () => {
    const wanted = products.flatMap(({ image, variants }) => [
      image,
      ...variants.flatMap((variant) => variant.image ?? []),
    ]);
    const agents = ['noor', 'jonas', 'mei'].map((name) => `/img/agents/${name}.svg`);
    expect([...wanted, ...agents, '/img/mark.svg'].filter((path) => !files.has(path.slice(1)))).toEqual([]);
  });

  it('are well-formed and have no script, style or id twice', () => {
    expect(pictures.length).toBeGreaterThan(products.length);
    for (const [path, content] of pictures) {
      expect(findFlaw(content), path).toBeNull();
      expect(content, path).not.toMatch(/<script|<style|style="|undefined|NaN/);
      const ids = [...content.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
      expect(new Set(ids).size, path).toBe(ids.length);
    }
  });

  it('differ between the colours of one product', () => {
    for (const { id, variants } of products) {
      const drawn = variants.flatMap(({ image }) => (image ? [files.get(image.slice(1))] : []));
      expect(new Set(drawn).size, id).toBe(drawn.length);
    }
  });

  it.each([
    ['<svg><path d="M0 0"></svg>', '</svg> closes nothing'],
    ['<svg a="1" a="2"/>', 'attribute twice in <svg a="1" a="2"/>'],
    ['<svg><g></g>', '<svg> is not closed'],
    ['<svg><path d=M0/></svg>', 'stray bracket before </svg>'],
  ])('would be caught when they are not: %s', (xml, flaw) => {
    expect(findFlaw(xml)).toBe(flaw);
  });
});
