import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeEntities } from '../../../../src/adapters/page/decodeEntities';
import { htmlToText, toTitle } from '../../../../src/adapters/page/htmlToText';

const link = (href: string) => (href.startsWith('/') ? `https://shop.example${href}` : null);

describe('an answer that is HTML becomes text', () => {
  test.each([
    ['tags go, their words stay', 'Free <b>from</b> <span class="x">€60</span>.', 'Free from €60.'],
    ['breaks are lines', 'One<br>two<br/>three<BR />four', 'One\ntwo\nthree\nfour'],
    ['paragraphs are parted by a blank line', '<p>One</p>\n<p>two</p>', 'One\n\ntwo'],
    ['lists are lists', 'Pay by<ul><li>card</li><li><p>transfer</p></li></ul>', 'Pay by\n- card\n- transfer'],
    ['white space of the source is one space', '<p>a \n\t  b</p>', 'a b'],
    ['ends of lines count where there is no tag', 'First.\nSecond.\n\nThird.', 'First.\nSecond.\n\nThird.'],
    [
      'cells stand apart',
      '<table><tr><td>EU</td><td>€5</td></tr><tr><td>US</td></tr></table>',
      'EU €5\n\nUS',
    ],
    [
      'scripts and styles are dropped with their content',
      'a<script>if (1 < 2) "</p>"</script >b<style>p{}</style>c',
      'abc',
    ],
    ['a tag that only begins like a script is a tag', 'a<scripty>b</scripty>c', 'abc'],
    ['comments are dropped', 'a<!-- <p>x</p> -->b<!-->c<!doctype html>d', 'abcd'],
    ['a quoted bracket does not end a tag', '<a title="1 > 2" class=\'>\'>x</a>y', 'xy'],
    ['a bracket that opens no tag is text', 'if 3 < 5 and 5 > 3, <3', 'if 3 < 5 and 5 > 3, <3'],
    ['what is cut off in a tag ends there', 'a <b class="unfinished', 'a'],
    ['a script without an end takes the rest', 'a<script>alert(1)', 'a'],
    [
      'links become rich text',
      'See <a class="x" href="/returns?a=1&amp;b=(2)">our <b>returns</b></a>.',
      'See [our returns](https://shop.example/returns?a=1&b=%282%29).',
    ],
    ['links elsewhere are words', '<a href="javascript:alert(1)">x</a> <a name=y>z</a>', 'x z'],
  ])('%s', (_, html, text) => {
    expect(htmlToText(html, link)).toBe(text);
  });

  test('titles are one line and no longer than the contract allows', () => {
    expect(toTitle('Mug<br>&amp; saucer')).toBe('Mug & saucer');
    expect(toTitle('Mug &amp;\nsaucer')).toBe('Mug &\nsaucer');
    expect(toTitle('👍'.repeat(200))).toBe('👍'.repeat(150));
    expect(toTitle(`a${'👍'.repeat(200)}`)).toBe(`a${'👍'.repeat(149)}`);
  });
});

describe('character references', () => {
  test.each([
    ['&amp;&lt;&gt;&quot;&apos;&#39;', `&<>"''`],
    ['&auml;&Ouml;&szlig;&eacute;&ccedil;&ntilde;&scaron;&oslash;', 'äÖßéçñšø'],
    ['&euro;5&nbsp;&ndash;&#x20AC;7&#8230;', '€5\u00a0–€7…'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['&unknown; &amp &; &#; &#xZZ;', '&unknown; &amp &; &#; &#xZZ;'],
    ['&#146;&#0;&#xD800;&#x110000;', '’\ufffd\ufffd\ufffd'],
  ])('%s', (html, text) => {
    expect(decodeEntities(html)).toBe(text);
  });
});

const word = fc.stringMatching(/^[a-zé€你0-9]{1,8}$/);
const inline = fc.constantFrom('b', 'i', 'em', 'span', 'strong', 'u');
const noise = fc.constantFrom('', ' class="a > b"', " data-x='<p>'", ' hidden', ' title="</script>"');
const escaped = (text: string) => text.replaceAll('€', '&euro;').replaceAll('é', '&eacute;');

test('a tree of tags gives its words in order, whatever stands in attributes', () => {
  const leaf = fc.tuple(inline, noise, word).map(([tag, attributes, text]) => ({
    html: `<${tag}${attributes}>${escaped(text)}</${tag}><!-- ${text} -->`,
    text,
  }));
  const paragraph = fc.array(leaf, { minLength: 1, maxLength: 5 }).map((leaves) => ({
    html: `<p>${leaves.map(({ html }) => html).join(' ')}</p><script>var x = "<p>no</p>"</script>`,
    text: leaves.map(({ text }) => text).join(' '),
  }));
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 5 }), (all) => {
      const html = all.map((each) => each.html).join('\n');
      expect(htmlToText(html)).toBe(all.map((each) => each.text).join('\n\n'));
    }),
  );
});

test('text that escapes itself comes back as it was', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z<>&"' ]{0,60}$/), (text) => {
      const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      expect(htmlToText(html)).toBe(text.trim());
      expect(htmlToText(`<p>${html}</p>`)).toBe(text.replace(/ +/g, ' ').trim());
    }),
  );
});

test('whatever comes in, text comes out, no longer than what came in', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '</',
    '<!--',
    '-->',
    '<script',
    '</script>',
    '"',
    "'",
    '&',
    '&#',
    ';',
    '<p',
    '<a href=',
    '\ue000',
    '\ue001',
    '\ue002',
    'x',
    ' ',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 60 }), (pieces) => {
      const html = pieces.join('');
      const text = htmlToText(html);
      expect(text.length).toBeLessThanOrEqual(html.length * 2);
      if (/<[a-z]/i.test(html)) expect(text).not.toMatch(/[\ue000-\ue002]/);
    }),
    { numRuns: 2000 },
  );
});

test.each(['<a "', '<!--', '<script>', '<a href=', '&#x', '<', '<p>\n', '<b \'"'])(
  'two hundred thousand characters of %s are read in one go',
  (piece) => {
    const html = piece.repeat(200_000 / piece.length);
    expect(typeof htmlToText(html)).toBe('string');
  },
  5000,
);
