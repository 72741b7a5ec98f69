import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseInlines, parseRichText } from '../../../src/ui/richText/parseRichText';

test('strong, links, bare links, lists and paragraphs', () => {
  expect(parseRichText('Free from **€60**.\n- a\n- [b](/b)\n\nSee https://x.example/a?b=1.')).toEqual([
    {
      type: 'paragraph',
      inlines: [
        { type: 'text', text: 'Free from ' },
        { type: 'strong', text: '€60' },
        { type: 'text', text: '.' },
      ],
    },
    { type: 'list', items: [[{ type: 'text', text: 'a' }], [{ type: 'link', text: 'b', href: '/b' }]] },
    {
      type: 'paragraph',
      inlines: [
        { type: 'text', text: 'See ' },
        { type: 'link', text: 'https://x.example/a?b=1', href: 'https://x.example/a?b=1' },
        { type: 'text', text: '.' },
      ],
    },
  ]);
});

test('an address keeps its own brackets, and leaves none behind', () => {
  expect(parseInlines('[here](https://x.example/wiki/Post_(mail)) please')).toEqual([
    { type: 'link', text: 'here', href: 'https://x.example/wiki/Post_(mail)' },
    { type: 'text', text: ' please' },
  ]);
  expect(parseInlines('[l](javascript:alert(1))')).toEqual([
    { type: 'link', text: 'l', href: 'javascript:alert(1)' },
  ]);
});

test('markup stays text', () => {
  expect(parseInlines('<img src=x onerror=alert(1)>')).toEqual([
    { type: 'text', text: '<img src=x onerror=alert(1)>' },
  ]);
});

test('no text is ever lost or thrown at, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shown = parseInlines(text)
        .map((inline) => inline.text)
        .join('');
      const bare = text.replace(/\*\*([^*\n]+)\*\*|\[([^\]\n]+)\]\(([^)\s]+)\)/g, '$1$2');
      expect(shown).toBe(bare);
      parseRichText(text);
    }),
  );
});
