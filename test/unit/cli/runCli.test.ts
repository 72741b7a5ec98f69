import { describe, expect, test } from 'vitest';
import { runCli } from '../../../src/cli/runCli';
import { createFakeSystem } from './createFakeSystem';

const good = [
  { id: 'a', question: 'What does delivery cost?', alternates: ['is shipping free'], answer: 'Nothing.' },
];
const files = {
  'faq.json': good,
  'bad.json': [{ id: 'a', alternates: [3] }],
  'warn.json': [{ ...good[0], intent: 'nowhere' }],
};
const run = async (line: string, overrides: Parameters<typeof createFakeSystem>[1] = {}) => {
  const system = createFakeSystem(files, overrides);
  const code = await runCli(line.split(' ').filter(Boolean), system);
  return { code, ...system.written };
};

describe('exit codes', () => {
  test.each([
    ['check faq.json', 0],
    ['check warn.json', 0],
    ['check bad.json', 1],
    ['check bad.json faq.json', 1],
    ['check none.json', 3],
    ['check none.json bad.json', 3],
    ['check https://shop.example/shopbell/v1', 3],
    ['check https://shop.example/faq.json', 3],
    ['', 2],
    ['check', 2],
    ['--help', 0],
    ['help', 0],
    ['--version', 0],
    ['check --help', 0],
  ])('shopbell %s: %i', async (line, code) => {
    expect((await run(line)).code).toBe(code);
  });
});

describe('what is typed wrongly is told with the nearest right word', () => {
  test.each([
    ['chekc faq.json', 'shopbell: There is no command “chekc”. Did you mean shopbell check?'],
    ['frobnicate', 'shopbell: There is no command “frobnicate”. shopbell --help lists what there is.'],
    ['--chek', 'shopbell: There is no flag --chek. Did you mean shopbell check?'],
    ['check faq.json --jsno', 'shopbell: There is no flag --jsno. Did you mean --json?'],
    ['check faq.json -x', 'shopbell: There is no flag -x.'],
    ['check faq.json --toString', 'shopbell: There is no flag --toString.'],
    ['check faq.json --json=yes', 'shopbell: --json takes no value.'],
    ['check faq.json --kind', 'shopbell: --kind needs a value: '],
    [
      'check faq.json --kind catalogue',
      'shopbell: --kind is one of faq, catalog, lists, contact, endpoint, page; not catalogue. Did you mean catalog?',
    ],
    [
      'check faq.json --origin shop',
      'shopbell: --origin is the start of the shop’s address, e.g. https://shop.example; not shop.',
    ],
    ['check faq.json --timeout soon', 'shopbell: --timeout is a number of seconds up to 600; not soon.'],
    ['check faq.json --order 1', 'shopbell: --order needs what proves it: --email, --phone or --postcode.'],
    [
      'check faq.json --email a@b.example',
      'shopbell: --email, --phone and --postcode prove an order: name it with --order NUMBER.',
    ],
    ['check', 'shopbell: Name a file or an endpoint: shopbell check faq.json.'],
  ])('shopbell %s', async (line, words) => {
    const { code, err, out } = await run(line);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(out).toBe('');
  });
});

describe('what is written', () => {
  test('help names every flag, and --version the version', async () => {
    const { out } = await run('check --help');
    for (const flag of [
      'kind',
      'json',
      'all',
      'origin',
      'order',
      'email',
      'limits',
      'write',
      'timeout',
      'help',
    ]) {
      expect(out).toContain(`--${flag}`);
    }
    expect((await run('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('--json is one object with everything in it, and nothing else is said', async () => {
    const { out, err } = await run('check faq.json bad.json none.json --json', {
      isWatched: true,
      hasColour: true,
    });
    const { ok, targets } = JSON.parse(out) as { ok: boolean; targets: Record<string, unknown>[] };
    expect(ok).toBe(false);
    expect(targets.map(({ target, kind, isReached, summary }) => [target, kind, isReached, summary])).toEqual(
      [
        ['faq.json', 'faq', true, 'FAQ: nothing to mend.'],
        ['bad.json', 'faq', true, 'FAQ: 3 problems.'],
        ['none.json', null, false, 'not read.'],
      ],
    );
    expect(targets[1]?.['findings']).toMatchObject([
      {
        level: 'error',
        rule: 'faq.schema',
        path: '[0].question',
        entry: 'a',
        message: '"question" is missing.',
        shopper: expect.any(String),
        mend: expect.any(String),
      },
      {},
      {},
    ]);
    expect(err).toBe('');
  });

  test('a file that is not there, a folder, an address without its beginning', async () => {
    const readFile = async () => {
      throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
    };
    expect((await run('check none.json')).out).toContain('There is no such file.');
    expect((await run('check shop', { readFile })).out).toContain('Name the files in it: shop/*.json');
    expect((await run('check shop.example/shopbell/v1')).out).toContain(
      'Name it whole: https://shop.example/shopbell/v1',
    );
    expect((await run('check /shopbell/v1')).out).toContain(
      'Name it whole: https://shop.example/shopbell/v1',
    );
  });

  test('the lists are held against the catalog that is named along, whatever the order', async () => {
    const lists = { lists: [{ productId: 'kettle', items: [{ productId: 'cup', weight: 1 }] }] };
    const products = [{ id: 'kettle', title: 'Kettle', url: '/a', price: 'free' }];
    const system = createFakeSystem({ 'lists.json': lists, 'products.json': products });
    await runCli(['check', 'lists.json', 'products.json'], system);
    expect(system.written.out).toContain('The catalog has no product "cup".');
    // One that must be mended is known all the same.
    expect(system.written.out).not.toContain('no product "kettle"');
  });
});

describe('a page', () => {
  const tag = '<script async src="/shopbell.js" data-thme="dark"></script>';
  const html = `<!doctype html><html lang="en"><body>${tag}`;
  const at = async (path: string, status = 200, type = 'text/html; charset=utf-8') =>
    run(`check https://shop.example${path}`, {
      fetch: async () => new Response(html, { status, headers: { 'content-type': type } }),
    });

  test.each(['page.html', 'PAGE.HTM', '-', 'template'])(
    'is told by its name or by how it begins: %s',
    async (path) => {
      const system = createFakeSystem({ [path]: `\n${html}` });
      await runCli(['check', path], system);
      expect(system.written.out).toContain('Page: 1 warning.');
      expect(system.written.out).toContain('Did you mean data-theme?');
    },
  );
  test('is not what should be JSON and is an error page', async () => {
    const system = createFakeSystem({ 'faq.json': html });
    await runCli(['check', 'faq.json'], system);
    expect(system.written.out).not.toContain('Page:');
  });
  test('at an address of any form, but where an endpoint is meant and no script tag is', async () => {
    expect((await at('/')).out).toContain('Page: 1 warning.');
    expect((await at('/products/kettle')).out).toContain('Page: 1 warning.');
    expect((await at('/shopbell/v1')).out).toContain('Page: 1 warning.');
    const none = { fetch: async () => new Response('<h1>', { headers: { 'content-type': 'text/html' } }) };
    expect((await run('check https://shop.example/shopbell/v1', none)).out).toContain('Endpoint:');
    expect((await run('check https://shop.example/kettle', none)).out).toContain('Page: 1 problem.');
    expect((await run('check https://shop.example/shopbell/v1 --kind page', none)).out).toContain(
      'Page: 1 problem.',
    );
  });
  test('that does not answer', async () => {
    const { code, out } = await run('check https://shop.example/ --kind page');
    expect(code).toBe(3);
    expect(out).toContain('Page: not reached.');
    expect((await run('check https://shop.example/')).code).toBe(3);
  });
  test('by the policy that its host sends', async () => {
    const headers = { 'content-type': 'text/html', 'content-security-policy': "script-src 'nonce-x'" };
    const { code, out } = await run('check https://shop.example/', {
      fetch: async () => new Response(html, { headers }),
    });
    expect(code).toBe(1);
    expect(out).toContain('wants a nonce, and the tag has none');
  });
});

describe('a static file by its address', () => {
  const serve = (status: number, body: unknown, headers: Record<string, string> = {}) => ({
    fetch: async () => new Response(JSON.stringify(body), { status, headers }),
  });
  test('is checked like a file, and its host too', async () => {
    const line = 'check https://cdn.example/faq.json --origin https://shop.example';
    const fine = { etag: '"1"', 'access-control-allow-origin': '*' };
    expect((await run(line, serve(200, good, fine))).out).toContain('FAQ: nothing to mend.');
    const { code, out } = await run(line, serve(200, good));
    expect(code).toBe(1);
    expect(out).toContain('It does not allow pages of https://shop.example.');
    expect(out).toContain('The host sends no ETag.');
  });
  test('an error page is no file with mistakes', async () => {
    const { code, out } = await run('check https://cdn.example/faq.json', serve(403, '<html>'));
    expect(code).toBe(1);
    expect(out).toContain('The host answers 403.');
    expect(out).not.toContain('JSON');
  });
});
