import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerMarkup, answerText } from '../../../../../demo/shop/pages/answerMarkup';
import { html, jsonLd } from '../../../../../demo/shop/pages/html';

/** Without the line breaks between elements. */
const tight = (markup: string) => markup.replace(/\s*\n\s*/g, '');

describe('html', () => {
  it('escapes every value and trusts only markup', () => {
    expect(html`<a title="${'"><b>'}">${'<&>'}${html`<i>${'&'}</i>`}</a>`.html).toBe(
      '<a title="&quot;&gt;&lt;b&gt;">&lt;&amp;&gt;<i>&amp;</i></a>',
    );
  });

  it('lets no text open an element or leave an attribute', () => {
    assert(property(string(), (text) => !/[<>"]/.test(html`${text}`.html)));
  });

  it('leaves out what is not there', () => {
    expect(html`a${false}${null}${undefined}b${0}`.html).toBe('ab0');
  });

  it('lets no text end the script element of structured data', () => {
    const { html: markup } = jsonLd({ name: '</script><script>' });
    expect(markup.match(/<\/script>/g)).toHaveLength(1);
    expect(JSON.parse(markup.replace(/^<script[^>]*>|<\/script>$/g, ''))).toMatchObject({
      name: '</script><script>',
    });
  });
});

describe('an answer', () => {
  const ANSWER = 'Free from **€60**, see [Help](/help/#a).\n- one\n- **two**';

  it('becomes bold words, links within the shop and a list', () => {
    expect(tight(answerMarkup(ANSWER).html)).toBe(
      '<p>Free from <b>€60</b>, see <a href="/help/#a">Help</a>.</p><ul><li>one</li><li><b>two</b></li></ul>',
    );
  });

  it('becomes plain text for search engines', () => {
    expect(answerText(ANSWER)).toBe('Free from €60, see Help.\n- one\n- two');
  });

  it('links nowhere outside the shop and keeps markup as text', () => {
    expect(tight(answerMarkup('[x](javascript:alert(1)) <b>').html)).toBe(
      '<p>[x](javascript:alert(1)) &lt;b&gt;</p>',
    );
  });
});
