import { safeUrl } from '../../lib/safeUrl';
import { parseRichText, type Inline } from './parseRichText';

/** Text with the inline grammar as vnodes; links of a scheme that is not allowed stay text. */
export function RichText({ text }: { readonly text: string }) {
  return (
    <>
      {parseRichText(text).map((block) =>
        block.type === 'list' ? (
          <ul>
            {block.items.map((item) => (
              <li>{item.map(drawInline)}</li>
            ))}
          </ul>
        ) : (
          <p>{block.inlines.map(drawInline)}</p>
        ),
      )}
    </>
  );
}

function drawInline(inline: Inline) {
  if (inline.type === 'strong') return <strong>{inline.text}</strong>;
  const href = inline.type === 'link' && safeUrl(inline.href, location.href);
  if (!href) return inline.text;
  const isElsewhere = !href.startsWith(location.origin);
  return (
    <a href={href} {...(isElsewhere && { target: '_blank', rel: 'noopener noreferrer' })}>
      {inline.text}
    </a>
  );
}
