import { readFileSync } from 'node:fs';

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Desk</title>
<link rel="icon" href="/desk/mark.svg">
<link rel="stylesheet" href="/assets/desk.css">
<script type="module" src="/assets/desk.js"></script>
</head>
<body><div id="desk"></div></body>
</html>
`;

/** A counter bell: the desk's own mark, whatever shop it answers for. */
const MARK =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" rx="10" fill="#17694e"/><path transform="translate(8 8)" fill="#fff" d="M11 3h2v2.1a8 8 0 0 1 7 7.9v1H4v-1a8 8 0 0 1 7-7.9zM2.500 16h19v2.500h-19z"/></svg>\n';

/** The desk's page and its style sheet; the script is bundled beside them. */
export function renderDesk(): Iterable<{ path: string; content: string }> {
  const css = readFileSync(new URL('./desk.css', import.meta.url), 'utf8');
  return [
    { path: 'desk/index.html', content: PAGE },
    { path: 'desk/mark.svg', content: MARK },
    { path: 'assets/desk.css', content: css },
  ];
}
