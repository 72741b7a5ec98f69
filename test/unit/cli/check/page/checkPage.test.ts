import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPage } from '../../../../../src/cli/check/page/checkPage';
import type { Fetched } from '../../../../../src/cli/check/page/ShopPage';
import { brief, only } from '../context';

const TAG = '<script async src="/shopbell.js"></script>';
const QUEUE =
  '<script>window.shopbell=window.shopbell||function(){(shopbell.q=shopbell.q||[]).push(arguments)}</script>';
const page = (body: string, head = '') =>
  `<!doctype html>\n<html lang="en"><head>${head}<title>Shop</title></head>\n<body>\n${body}\n</body></html>`;
const check = (body: string, head?: string, fetched?: Fetched) => checkPage(page(body, head), fetched);
const find = (body: string, head?: string, fetched?: Fetched) => check(body, head, fetched).findings;
const tagWith = (attributes: string) => TAG.replace('></', ` ${attributes}></`);

describe('a page without anything to mend', () => {
  test.each([
    TAG,
    '<script defer src="https://cdn.example/1/shopbell.js?v=2" data-name="Oat &amp; Elm"></script>',
    '<script type="module" src="/shopbell.js"></script>',
    `<script async src="https://cdn.example/shopbell.js" integrity="sha384-x" crossorigin="anonymous"></script>`,
    `${QUEUE}<script>shopbell('on', 'open', () => {});</script>${TAG}`,
    `<button onclick="shopbell('open', 'track')">Where is it?</button>${QUEUE}${TAG}`,
    `<script src="/shopbell.js" data-cfasync="false" defer></script>`,
    // Not ours, and not the API.
    `${TAG}<script>my.shopbell('open'); notshopbell(); /* shopbell.js */</script>`,
  ])('%s', (body) => {
    expect(brief(find(body))).toEqual([]);
  });
});

describe('the script tag', () => {
  test('is missing', () => {
    expect(only(find('<h1>Shop</h1>'), 'page.no-tag')).toMatchObject({ level: 'error', shopper: 'No bell.' });
    expect(
      only(find(`${QUEUE}<script>shopbell('init', { faq: '/faq.json' })</script>`), 'page.no-tag').message,
    ).toBe('shopbell is called, and no script tag brings shopbell.js.');
  });
  test('stands where nothing runs: in a comment, a template, a noscript, a text', () => {
    for (const around of [
      '<!-- $ -->',
      '<template>$</template>',
      '<noscript>$</noscript>',
      '<textarea>$</textarea>',
    ]) {
      expect(brief(find(around.replace('$', TAG))), around).toEqual(['error page.no-tag']);
    }
  });
  test.each([
    ['<script src="https://www.googletagmanager.com/gtm.js?id=GTM-1"></script>', 'Google Tag Manager'],
    [
      '<script>(function(w,d,s,l,i){j.src="https://www.googletagmanager.com/gtm.js?id="+i})()</script>',
      'Google Tag Manager',
    ],
    [
      '<script>const s = document.createElement("script"); s.src = "/shopbell.js";</script>',
      'a script of the page',
    ],
    [
      '<script type="module">import { createShopbell } from "shopbell"; createShopbell()</script>',
      'createShopbell',
    ],
  ])('may come later by %s', (body, maker) => {
    const finding = only(find(body), 'page.no-tag');
    expect(finding.level).toBe('advice');
    expect(finding.message).toContain(`It may come by ${maker}`);
  });
  test('is there twice', () => {
    const found = find(`${TAG}\n<script async src="https://cdn.example/shopbell.js"></script>`);
    expect(only(found, 'page.second-tag')).toMatchObject({
      level: 'warning',
      path: 'line 5, column 1',
      message: 'The tag of line 4 is there already: only one of them starts.',
    });
  });
  test.each([
    ['page.script-type', 'warning', '<script type="text/plain" src="/shopbell.js"></script>'],
    ['page.script-type', 'error', '<script async nomodule src="/shopbell.js"></script>'],
    ['page.async', 'advice', '<script src="/shopbell.js"></script>'],
    ['page.mixed', 'error', '<script async src="http://cdn.example/shopbell.js"></script>'],
    [
      'page.integrity',
      'error',
      '<script async src="https://cdn.example/shopbell.js" integrity="sha384-x"></script>',
    ],
    ['page.address', 'warning', '<script async src="assets/shopbell.js"></script>'],
  ])('%s: %s for %s', (rule, level, body) => {
    expect(brief(find(body)).map((each) => each.split(' ').slice(0, 2).join(' '))).toEqual([
      `${level} ${rule}`,
    ]);
  });
  test('of the page’s own host may have integrity alone, and need not be encrypted where the page is not', () => {
    const own = '<script async src="http://shop.example/shopbell.js" integrity="sha384-x"></script>';
    expect(brief(find(own, '', { url: 'http://shop.example/' }))).toEqual([]);
  });
});

describe('its options', () => {
  test('are named with their place, what holds instead and what to write', () => {
    const found = find(
      `<script async src="/shopbell.js"\n  data-accnt="#0a7"\n  data-theme="drak"></script>`,
    );
    expect(found).toEqual([
      {
        level: 'warning',
        rule: 'page.option-unknown',
        path: 'line 5, column 3',
        message: 'There is no option data-accnt.',
        mend: 'Did you mean data-accent?',
      },
      {
        level: 'warning',
        rule: 'page.option-value',
        path: 'line 6, column 3',
        message: 'data-theme="drak" is not known.',
        shopper: 'auto is used.',
        mend: 'Did you mean "dark"?',
      },
    ]);
  });
  test('camel case, which HTML does not know', () => {
    expect(only(find(tagWith('data-offsetX="40"')), 'page.option-unknown').mend).toBe('Write data-offset-x.');
  });
  test.each([
    ['data-endpoint="shop.example/shopbell/v1"', 'error page.option-address'],
    ['data-faq="faq.json"', 'error page.option-address'],
    ['data-adapter="http"', 'error page.option-together'],
    ['data-privacy-url="privacy.html"', 'warning page.option-address'],
    ['data-hide-on="checkout"', 'warning page.option-address'],
    ['data-storage="memory" data-keep-history="7"', 'warning page.option-together'],
    ['data-accent="greenish"', 'warning page.option-value'],
    ['data-launcher="#help"', 'warning page.no-element'],
    ['data-inline=".support[data-x]"', 'warning page.no-element'],
    ['data-contact-email="hello"', 'warning contact.value'],
    ['data-contact-phone="+32 9 555 01 20"', 'advice contact.no-hours'],
  ])('%s: %s', (attributes, finding) => {
    expect(brief(find(tagWith(attributes))).map((each) => each.split(' ').slice(0, 2).join(' '))).toEqual([
      finding,
    ]);
  });
  test('mixed content, where the page is known to be encrypted', () => {
    const tag = tagWith('data-endpoint="http://api.shop.example/v1"');
    expect(brief(find(tag))).toEqual([]);
    expect(only(find(tag, '', { url: 'https://shop.example/' }), 'page.option-address').message).toContain(
      'is not encrypted',
    );
  });
  test('elements of the page that they stand for', () => {
    const body = `<button id="help" class="big red" data-x="1">Help</button>`;
    for (const selector of [
      '#help',
      '.red',
      'button',
      'button.big#help',
      "[data-x='1']",
      '[data-x]',
      'main > .late',
    ]) {
      expect(brief(find(body + tagWith(`data-launcher="${selector}"`))), selector).toEqual([]);
    }
    for (const selector of ['#halp', 'button.blue', "[data-x='2']", 'a#help']) {
      expect(brief(find(body + tagWith(`data-launcher="${selector}"`))), selector).toHaveLength(1);
    }
  });
});

describe('calls that may come before the script', () => {
  test.each([
    [`<script>shopbell('open')</script>${TAG}`, 'page.no-queue'],
    [`${TAG}<script>window.shopbell('open')</script>`, 'page.no-queue'],
    [`${TAG}<a onclick="shopbell('open')">Help</a>`, 'page.no-queue'],
    [`<script>shopbell('open')</script>${QUEUE}${TAG}`, 'page.no-queue'],
    [`${QUEUE}<script>shopbell.open('track')</script>${TAG}`, 'page.early-method'],
  ])('%s: %s', (body, rule) => {
    expect(find(body).map((finding) => finding.rule)).toEqual([rule]);
  });
  test('are none after a script that the page waits for', () => {
    const found = find(`<script src="/shopbell.js"></script><script>shopbell.open('track')</script>`);
    expect(brief(found)).toEqual(['advice page.async line 4, column 1']);
  });
});

describe('the page’s Content-Security-Policy', () => {
  const meta = (policy: string) => `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const far = '<script async src="https://cdn.example/1/shopbell.js"></script>';
  test.each([
    ["script-src 'nonce-abc'", far, ['error page.policy']],
    ["script-src 'nonce-abc' 'strict-dynamic' https:", far, ['error page.policy']],
    ["script-src 'nonce-abc'", far.replace('async', 'async nonce="abc"'), []],
    ["script-src 'self'", far, ['error page.policy']],
    ["script-src 'self'", TAG, []],
    ["default-src 'self'", far, ['error page.policy']],
    ['script-src https://cdn.example', far, []],
    ['script-src *.example', far, []],
    ['script-src cdn.example:8080', far, ['error page.policy']],
    ['script-src https://cdn.example/1/', far, []],
    ['script-src https://cdn.example/2/', far, ['error page.policy']],
    ['script-src https:', far, []],
    ["script-src 'none'; script-src-elem cdn.example", far, []],
    ["img-src 'none'", far, []],
    ["connect-src 'self'", tagWith('data-faq="/faq.json"'), []],
    ["connect-src 'self'", tagWith('data-faq="https://cdn.example/faq.json"'), ['error page.policy']],
    ["connect-src 'none'", tagWith('data-endpoint="/v1"'), ['error page.policy']],
    ["connect-src 'none'", tagWith('data-privacy-url="/privacy"'), []],
  ])('%s with %s', (policy, tag, expected) => {
    const brieflySaid = (findings: ReturnType<typeof find>) =>
      brief(findings).map((each) => each.split(' ').slice(0, 2).join(' '));
    expect(brieflySaid(find(tag, meta(policy)))).toEqual(expected);
    // The same from a header, of which each must let it through.
    const fetched = { url: 'https://shop.example/', policy: `default-src *, ${policy}` };
    expect(brieflySaid(find(tag, '', fetched))).toEqual(expected);
  });
  test('is not known, but the other scripts have a nonce', () => {
    expect(only(find(`<script nonce="x">1</script>${TAG}`), 'page.policy').level).toBe('warning');
    expect(brief(find(`<script nonce="x">1</script>${TAG.replace('async', 'async nonce="x"')}`))).toEqual([]);
  });
});

describe('the language of the page', () => {
  const html = (lang: string, tag = TAG) => checkPage(`<!doctype html><html${lang}><body>${tag}`).findings;
  test('must be one, unless the tag says it', () => {
    expect(only(html(''), 'page.language').message).toBe('The page does not say its language.');
    expect(only(html(' lang="en_US"'), 'page.language').shopper).toContain('begins like it');
    expect(brief(html('', tagWith('data-locale="de"')))).toEqual([]);
    expect(brief(html(' lang="de-AT"'))).toEqual([]);
  });
});

describe('what a shopper sees', () => {
  test('with nothing but the script', () => {
    const jsonLd = `<script type="application/ld+json">${JSON.stringify([
      {
        '@type': 'FAQPage',
        mainEntity: [
          {
            '@type': 'Question',
            name: 'Free delivery?',
            acceptedAnswer: { '@type': 'Answer', text: 'Yes.' },
          },
        ],
      },
      {
        '@type': 'Product',
        sku: 'kettle',
        name: 'Kettle',
        url: '/products/kettle',
        offers: { '@type': 'Offer', price: '79.00', priceCurrency: 'EUR' },
      },
    ])}</script>`;
    expect(check(TAG, jsonLd).sees).toEqual([
      'A bell at the end of the page, 24 px from the side and 24 px from the bottom.',
      'A panel without the shop’s name, in English.',
      'What the page itself tells machines: 1 question, such as “Free delivery?”, and 1 product.',
      'The page is about “Kettle”.',
    ]);
  });
  test('with most of what there is', () => {
    const tag = tagWith(
      'data-name="Oat &amp; Elm" data-locale="de" data-launcher="#help" data-inline="#here" data-hide-on="/checkout*" data-faq="/faq.json" data-suggestions="/lists/" data-endpoint="/shopbell/v1" data-contact-email="hello@shop.example" data-theme="drak"',
    );
    const body = `<a id="help" href="#shopbell=track">Where is it?</a><i id="here" data-shopbell="open:returns"></i>${tag}`;
    expect(check(body, '', { url: 'https://shop.example/p/kettle' }).sees).toEqual([
      'No bell: #help opens the panel.',
      'The panel stands in #here.',
      'Not on /checkout*.',
      'The panel of “Oat & Elm”, in German where it speaks that, else in English.',
      'What /faq.json and /lists/ hold.',
      'Answers, products and orders of /shopbell/v1.',
      '1 way to reach a person:',
      '  E-mail · hello@shop.example',
      'Opened by 2 links and buttons: track and open:returns.',
      'To be checked too: shopbell check https://shop.example/faq.json https://shop.example/lists/lists.json https://shop.example/shopbell/v1',
    ]);
  });
  test.each([
    ['<h1>Shop</h1>', []],
    ['<script type="text/plain" src="/shopbell.js"></script>', ['Nothing, until the script runs.']],
  ])('%s: %j', (body, sees) => {
    expect(check(body).sees).toEqual(sees);
  });
});

test('whatever a page is, it is read', () => {
  const part = fc.oneof(
    fc.string(),
    fc.constantFrom(
      TAG,
      '<script async src=shopbell.js data-',
      '=',
      '"',
      '>',
      '</',
      '<!--',
      '\0',
      '<svg>',
      '<template>',
    ),
    fc.constantFrom(
      'data-launcher="[[" ',
      'data-accent=" #"',
      '<script>shopbell(',
      '<meta http-equiv=content-security-policy content=";,x">',
    ),
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      for (const { path, message } of checkPage(parts.join('')).findings) {
        expect(path).toMatch(/^(line \d+, column \d+)?$/);
        expect(message).toBeTruthy();
      }
    }),
    { numRuns: 500 },
  );
});
