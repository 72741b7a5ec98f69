/** Texts that backends like to spoil. Each must come back as it went. */
export const TEXTS: readonly string[] = [
  'plain words',
  '🙂 👩‍👩‍👧‍👦 🏳️‍🌈 🇧🇪 👍🏽',
  'مرحبا، هل يصلح للحث؟',
  'שלום, האם זה מתאים?',
  'mixed עברית and English \u200F1,234.50\u200E end',
  '電磁爐可以用嗎？你好，世界',
  'これは誘導加熱に対応していますか',
  'Ça coûte combien ? Grüße, İstanbul, ﬁn',
  'e\u0301 is not é',
  'Z̸͈̽a̵͙͛l̷̢̈g̶̼̈o̴̭͝',
  '<b>bold</b> <img src=x onerror=alert(1)> &amp; &lt;',
  `"double" 'single' \`back\` \\ / % _ * ? $1 \${x} {{x}}`,
  "'; drop table messages; --",
  'line one\nline two\n\n\ttabbed\r\nline four',
  'null',
  '0',
  'true',
  '[1,2]{"a":1}',
  '\u202Efdp.exe\u202C \u2066isolated\u2069',
  'data: not an event\nid: 7\n\nevent: drain',
  'https://example.com/?a=1&b=2#c',
];

/** Of many bytes for its length: 4 in UTF-8 and 2 in UTF-16 for each smile. */
export function longText(length: number): string {
  return 'a🙂'.repeat(Math.ceil(length / 3)).slice(0, length - 1) + '.';
}
