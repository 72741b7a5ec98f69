import { readFileSync } from 'node:fs';

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Desk</title>
<link rel="icon" href="/img/mark.svg">
<link rel="stylesheet" href="/assets/desk.css">
<script type="module" src="/assets/desk.js"></script>
</head>
<body><div id="desk"></div></body>
</html>
`;

/** The desk's page and its style sheet; the script is bundled beside them. */
export function renderDesk(): Iterable<{ path: string; content: string }> {
  const css = readFileSync(new URL('./desk.css', import.meta.url), 'utf8');
  return [
    { path: 'desk/index.html', content: PAGE },
    { path: 'assets/desk.css', content: css },
  ];
}
