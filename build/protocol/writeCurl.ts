import type { Call } from '../../src/contract/protocol';

/** What stands in the examples where a call wants words of the shopper. */
const QUERY: Readonly<Record<string, string>> = {
  q: 'kettle',
  ids: 'pour-over-kettle,paper-filters',
  id: 'pour-over-kettle',
};
/** Shell variables that stand for parts of a path. */
const PATH: Readonly<Record<string, string>> = {
  '/conversations/{id}': '/conversations/$CONVERSATION',
  '{number}': '$TICKET',
  '{attachmentId}': '$ATTACHMENT',
};
/** Fields of an example that only an earlier answer knows, by the variable that holds it. */
const FIELDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/cart/changes': { lineId: '$LINE' },
  '/conversations/resume': { code: '$CODE' },
  '/conversations/{id}/join': { token: '$TOKEN' },
};
const TOKEN: Readonly<Record<string, string>> = {
  conversation: '$TOKEN',
  ticket: '$TICKET_TOKEN',
  identity: '$IDENTITY',
};

/**
 * Commands for the call that can be pasted into a shell, one for each way of asking: as JSON or as a form,
 * as a stream or by a long poll. Variables in capitals are explained at the top of the page.
 */
export function writeCurls(call: Call): readonly string[] {
  const { body, form, example, stream, query = {}, path } = call;
  const headers = writeHeaders(call);
  const url = writeUrl(call);
  return [
    ...(body || !form ? [join([`curl ${stream ? '-N ' : ''}${url}`, ...headers, ...writeBody(call)])] : []),
    ...(form ? [join([`curl ${url}`, ...headers, ...writeForm(form, example)])] : []),
    ...(query['wait'] ? [join([`curl "$SHOP${fillIn(path)}?wait=25"`, ...headers])] : []),
  ];
}

const join = (parts: readonly string[]) => parts.join(' \\\n  ');
/** As one word of the shell; variables stand outside the single quotes. */
const quote = (value: unknown) =>
  `'${JSON.stringify(value)
    .replaceAll("'", String.raw`'\''`)
    .replaceAll(/"(\$[A-Z]+)"/g, `"'"$1"'"`)}'`;

function writeUrl({ path, query = {} }: Call): string {
  const wanted = Object.entries(query).filter(([, { isRequired }]) => isRequired);
  const search = wanted.map(([name]) => `${name}=${QUERY[name]}`).join('&');
  return `"$SHOP${fillIn(path)}${search && `?${search}`}"`;
}

function writeBody({ method, path, body, example }: Call): readonly string[] {
  // A body makes it a POST by itself.
  if (!body) return method === 'POST' ? ['-X POST'] : [];
  const sample = FIELDS[path] ? { ...(example as object), ...FIELDS[path] } : example;
  return ["-H 'Content-Type: application/json'", `-d ${quote(sample)}`];
}

function fillIn(path: string): string {
  return Object.entries(PATH).reduce((filled, [from, to]) => filled.replace(from, to), path);
}

function writeHeaders({ auth, isKeyed, capability }: Call): readonly string[] {
  const token = TOKEN[auth ?? ''];
  return [
    ...(token ? [`-H "Authorization: Bearer ${token}"`] : []),
    ...(isKeyed ? ['-H "Idempotency-Key: $KEY"'] : []),
    ...(capability === 'cart' ? ['-H "Shopbell-Cart: $CART"'] : []),
  ];
}

function writeForm({ json, files }: NonNullable<Call['form']>, example: unknown): readonly string[] {
  return [...(json ? [`-F ${json}=${quote(example)}`] : []), `-F ${files}=@photo.jpg`];
}
