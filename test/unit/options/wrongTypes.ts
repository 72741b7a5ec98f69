const thrower = () => {
  throw new Error('No.');
};
const handler = new Proxy({}, { get: thrower });
const revoked = () => {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
};

/** Values that no option takes, each as it is called in a message. */
export const WRONG_TYPES: readonly (readonly [name: string, value: unknown, said: string])[] = [
  ['null', null, 'null'],
  ['a list of numbers', [1, 2], 'a list'],
  ['a list in a list', [['/a']], 'a list'],
  ['an object', {}, 'an object'],
  ['an object without a prototype', Object.create(null), 'an object'],
  ['an object that throws as a text', { toString: thrower }, 'an object'],
  ['NaN', NaN, 'NaN'],
  ['infinity', Infinity, 'Infinity'],
  ['a symbol', Symbol('x'), 'a symbol'],
  ['a big number', 10n, '10'],
  ['a very long text', 'x'.repeat(1_000_000), `"${'x'.repeat(40)}…"`],
  ['a proxy that throws', new Proxy({}, handler), 'an object'],
  ['a proxy of a list that throws', new Proxy([], handler), 'a list'],
  ['a proxy that is revoked', revoked(), 'an object'],
  ['a function', () => 'x', 'a function'],
];
