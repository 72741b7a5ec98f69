import { expect, test } from 'vitest';
import { CAPABILITIES } from '../../../../src/contract/types/common';
import { CASES } from '../../../../src/testing/cases/CASES';
import { createMemorySubject } from '../../../../src/testing/fake/createMemorySubject';
import { openSuite } from '../../../../src/testing/kit/openSuite';
import { nameOf } from '../../../../src/testing/probes/Probe';
import { PROBES } from '../../../../src/testing/probes/PROBES';
import type { World } from '../../../../src/testing/World';

/** Every method of the contract; a new one has to be added here and gets cases by its probe. */
const METHODS = {
  faq: ['list', 'search', 'feedback', 'propose'],
  assistant: ['answer'],
  chat: 'availability open send history subscribe typing read handoff close rate upload attachment transcript resumeCode resume join'.split(
    ' ',
  ),
  contact: ['ways'],
  tickets: ['create', 'find'],
  orders: ['lookup', 'list', 'subscribe', 'act'],
  returns: ['eligibility', 'create', 'find'],
  delivery: ['options', 'pickupShops'],
  catalog: ['search', 'byIds', 'related', 'notifyWhenBack'],
  cart: ['read', 'add', 'change', 'applyCode'],
  suggestions: ['lists', 'get'],
  rewards: ['status', 'coupons', 'redeem'],
  events: ['push'],
  privacy: ['export', 'erase', 'recordConsent'],
} as const;
/** Has no valid input that every backend knows; it has a case of its own. */
const WITHOUT_PROBE = ['cart.applyCode'];

test('every rule has a name of its own, and stands in a line of its capability', () => {
  const ids = CASES.map(({ capability, id }) => `${capability} ${id}`);
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  const astray = CASES.filter(
    ({ capability, row }) => capability && row !== 'dispose' && !row.startsWith(capability),
  );
  expect(astray.map(({ row }) => row)).toEqual([]);
});

test('every method of the contract is called, aborted, and failed on the way', () => {
  const methods = Object.entries(METHODS).flatMap(([name, list]) =>
    list.map((method) => `${name}.${method}`),
  );
  expect([...PROBES.map(nameOf), ...WITHOUT_PROBE].toSorted()).toEqual(methods.toSorted());
  expect(methods.filter((method) => !CASES.some(({ row }) => row === method))).toEqual([]);
});

test('a rule uses no more of the world than it says', async () => {
  const used = new Set<string>();
  const suite = await openSuite(
    'memory',
    async (kit) => {
      const { adapter, world } = await createMemorySubject()(kit);
      const watched = new Proxy(world, {
        get(target, name: keyof World) {
          used.add(name);
          return target[name];
        },
      });
      return { adapter, world: watched };
    },
    { capabilities: CAPABILITIES },
  );
  const undeclared: string[] = [];
  for (const each of suite.cases) {
    used.clear();
    await suite.play(each);
    const said: readonly string[] = [...(each.needs ?? []), ...(each.wants ?? [])];
    undeclared.push(...[...used].filter((name) => !said.includes(name)).map((name) => `${each.id}: ${name}`));
  }
  await suite.close();
  expect(undeclared).toEqual([]);
});
