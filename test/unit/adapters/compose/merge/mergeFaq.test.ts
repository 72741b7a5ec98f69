import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { combine } from '../../../../../src/adapters/compose/combine';
import { merge } from '../../../../../src/adapters/compose/merge';
import { joinVersions, splitVersions } from '../../../../../src/adapters/compose/merge/joinVersions';
import { AdapterError } from '../../../../../src/contract/errors';
import type { FaqEntry, FaqPort } from '../../../../../src/contract/types';
import { adapterOf, createMethod, createStillContext, failing, options } from '../fakes';

const { context } = createStillContext();
const entry = (id: string): FaqEntry => ({ id, question: 'Q', answer: 'A' });
const ids = (list: unknown) => (list as { items: readonly FaqEntry[] }).items.map(({ id }) => id);

/** A FAQ that can be changed and taken down. */
function createSource(entries: readonly string[]) {
  const source = { entries, version: '1', isDown: false, asked: [] as (string | undefined)[] };
  const list: FaqPort['list'] = async ({ ifVersion }) => {
    source.asked.push(ifVersion);
    if (source.isDown) throw new AdapterError('unavailable', '');
    return ifVersion === source.version
      ? 'unchanged'
      : { version: source.version, items: source.entries.map(entry) };
  };
  return Object.assign(source, { list });
}
const mergeOf = (...faqs: readonly FaqPort[]) =>
  combine({ faq: merge(...faqs.map((faq, at) => adapterOf('ab'.charAt(at), { faq }))) })(context).faq!;

describe('the list', () => {
  test('holds the entries of all, under the names of their adapters', async () => {
    const faq = mergeOf(createSource(['x', 'y']), createSource(['x']));
    expect(ids(await faq.list({}, options))).toEqual(['a:x', 'a:y', 'b:x']);
  });

  test('two adapters of the same kind stay apart', async () => {
    const part = () => adapterOf('files', { faq: createSource(['x']) });
    const faq = combine({ faq: merge(part(), part()) })(context).faq!;
    expect(ids(await faq.list({}, options))).toEqual(['files:x', 'files-2:x']);
  });

  test('is unchanged as long as no part has changed; each is asked with its own version', async () => {
    const [a, b] = [createSource(['x']), createSource(['y'])];
    const faq = mergeOf(a, b);
    b.version = 'b "ü" ,]';
    const { version } = (await faq.list({}, options)) as { version: string };
    expect(await faq.list({ ifVersion: version }, options)).toBe('unchanged');
    expect([a.asked.at(-1), b.asked.at(-1)]).toEqual(['1', 'b "ü" ,]']);
    b.version = '3';
    const next = (await faq.list({ ifVersion: version }, options)) as { version: string };
    expect(ids(next)).toEqual(['a:x', 'b:y']);
    expect(next.version).not.toBe(version);
  });

  test.each(['', 'other', '[]', '{}', '[1,2,3]', 'null'])('"%s" is no version of it', async (ifVersion) => {
    const faq = mergeOf(createSource(['x']), createSource(['y']));
    expect(ids(await faq.list({ ifVersion }, options))).toHaveLength(2);
  });

  test('a version that is too long for the wire is a short one, and tells a change all the same', async () => {
    const [a, b] = [createSource(['x']), createSource(['y'])];
    a.version = 'v'.repeat(299);
    const faq = mergeOf(a, b);
    const { version } = (await faq.list({}, options)) as { version: string };
    expect(version.length).toBeLessThanOrEqual(300);
    expect(await faq.list({ ifVersion: version }, options)).toBe('unchanged');
    a.version = `${'v'.repeat(298)}w`;
    expect(await faq.list({ ifVersion: version }, options)).not.toBe('unchanged');
  });

  test('a source that fails leaves the entries of the other, until it is back', async () => {
    const [a, b] = [createSource(['x']), createSource(['y'])];
    const faq = mergeOf(a, b);
    const whole = (await faq.list({}, options)) as { version: string };
    b.isDown = true;
    const part = (await faq.list({}, options)) as { version: string };
    expect(ids(part)).toEqual(['a:x']);
    // Who has the whole list is not told a shorter one.
    expect(await faq.list({ ifVersion: whole.version }, options)).toBe('unchanged');
    expect(await faq.list({ ifVersion: part.version }, options)).toBe('unchanged');
    b.isDown = false;
    expect(ids(await faq.list({ ifVersion: part.version }, options))).toEqual(['a:x', 'b:y']);
    a.isDown = b.isDown = true;
    await expect(faq.list({}, options)).rejects.toMatchObject({ code: 'unavailable' });
  });

  test('an aborted call is aborted, whatever the others say', async () => {
    const faq = mergeOf(createSource(['x']), { list: failing('aborted') });
    await expect(faq.list({}, options)).rejects.toMatchObject({ code: 'aborted' });
  });

  test('versions come apart as they were joined', () => {
    const version = fc.option(fc.string({ maxLength: 20 }), { nil: null });
    fc.assert(
      fc.property(fc.array(version, { minLength: 1, maxLength: 4 }), (versions) => {
        const joined = joinVersions(versions);
        expect(joined.length).toBeLessThanOrEqual(300);
        if (joined.startsWith('['))
          expect(splitVersions(joined)).toEqual(versions.map((each) => each ?? undefined));
      }),
    );
  });
});

describe('one entry', () => {
  const list = async () => ({ version: '1', items: [] });

  test('is found with the best of each first, and the failing source left out', async () => {
    const hits = (...names: string[]) => createMethod({ items: names.map(entry) });
    const faq = mergeOf({ list, search: hits('1', '2') }, { list, search: hits('1', '2', '3') });
    expect(ids(await faq.search!('q', options))).toEqual(['a:1', 'b:1', 'a:2', 'b:2', 'b:3']);
    const half = mergeOf({ list, search: failing('timeout') }, { list, search: hits('1') });
    expect(ids(await half.search!('q', options))).toEqual(['b:1']);
  });

  test('is voted for where it is from; a proposal goes to the first that takes any', async () => {
    const [vote, propose] = [createMethod(undefined), createMethod(undefined)];
    const faq = mergeOf({ list }, { list, feedback: vote, propose });
    await faq.feedback!({ key: 'k', entryId: 'b:x:y', helpful: true }, options);
    expect(vote.calls[0]?.[0]).toEqual({ key: 'k', entryId: 'x:y', helpful: true });
    await faq.propose!({ key: 'k', question: 'q', locale: 'en' }, options);
    expect(propose.calls).toHaveLength(1);
    const of = (entryId: string) => faq.feedback!({ key: 'k', entryId, helpful: true }, options);
    await expect(of('a:x')).rejects.toMatchObject({ code: 'unsupported' });
    await expect(of('x')).rejects.toMatchObject({ code: 'not_found' });
  });

  test('what no source can is absent', () => {
    const { search, feedback, propose } = mergeOf({ list }, { list });
    expect([search, feedback, propose]).toEqual([undefined, undefined, undefined]);
  });
});
