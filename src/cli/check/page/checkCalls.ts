import type { Finding } from '../Finding';
import type { Scripts } from './findScripts';
import type { PageElement, ShopPage } from './ShopPage';

const CALL = /(?<![\w$.])(?:window\.)?shopbell\s*(?:\(|\.\s*[a-z]+\s*\()/i;
const METHOD = /(?<![\w$.])(?:window\.)?shopbell\s*\.\s*(?!q\b)[a-z]+\s*\(/i;
const QUEUE = /shopbell\s*\.\s*q\b/;
const SNIPPET = 'window.shopbell=window.shopbell||function(){(shopbell.q=shopbell.q||[]).push(arguments)}';

/** Calls of the API that may come before the script does, which is an error in the page unless they are queued. */
export function checkCalls({ tags, inline }: Scripts, { elements }: ShopPage): readonly Finding[] {
  const order = new Map(elements.map((element, at) => [element, at]));
  const placeOf = (element: PageElement) => order.get(element) ?? 0;
  const queue = inline.find(({ text }) => QUEUE.test(text));
  // What is neither async nor defer has run when the next script does.
  const script = tags.find(
    ({ attributes }) =>
      !['async', 'defer'].some((name) => attributes.has(name)) &&
      !/module/i.test(attributes.get('type') ?? ''),
  );
  const isBefore = (first: PageElement | undefined, element: PageElement) =>
    first !== undefined && placeOf(first) <= placeOf(element);
  const early = inline.filter((element) => !isBefore(script, element));
  const unqueued = early.filter((element) => CALL.test(element.text) && !isBefore(queue, element));
  const methods = early.filter((element) => METHOD.test(element.text) && !unqueued.includes(element));
  const handlers = (queue ?? script) ? [] : elements.flatMap(listHandlers);
  return [
    ...unqueued.map((element) => sayUnqueued(element.at())),
    ...handlers.map(sayUnqueued),
    ...methods.map(sayMethod),
  ];
}

/** Places of attributes such as `onclick` that call it. */
const listHandlers = (element: PageElement): readonly string[] =>
  [...element.attributes].flatMap(([name, code]) =>
    name.startsWith('on') && CALL.test(code) ? [element.at(name)] : [],
  );

const sayUnqueued = (path: string): Finding => ({
  level: 'warning',
  rule: 'page.no-queue',
  path,
  message: 'shopbell is called here, and the script may not have arrived by then.',
  shopper: 'Now and then the call is lost, with an error in the page.',
  mend: `Put this before it: <script>${SNIPPET}</script>`,
});

const sayMethod = (element: PageElement): Finding => ({
  level: 'warning',
  rule: 'page.early-method',
  path: element.at(),
  message: 'A method such as shopbell.open() is there only when the script has arrived.',
  shopper: 'Now and then the call is lost, with an error in the page.',
  mend: "Call shopbell('open'), which is queued.",
});
