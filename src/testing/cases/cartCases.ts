import assert from 'node:assert/strict';
import type { Adapter, Cart, CartPort } from '../../contract/types';
import { buildProduct } from '../builders/buildProduct';
import type { Case, CaseContext } from '../kit/Case';
import { seedPair } from '../probes/shopProbes';

const cartOf = (adapter: Adapter) => adapter.cart as Required<CartPort>;
const quantities = ({ lines }: Cart) =>
  Object.fromEntries(lines.map(({ productId, quantity }) => [productId, quantity]));

async function fill(context: CaseContext, adapter = context.adapter) {
  const [{ id: productId, price }] = await seedPair(context);
  const line = { key: context.word(), productId, quantity: 2 };
  await cartOf(adapter).add(line, context.options());
  return { line, productId, price };
}

const withRead = { capability: 'cart', needs: ['seedProducts'] } as const;

/** The cart. */
export const CART_CASES: readonly Case[] = [
  {
    ...withRead,
    id: 'what is put in is in it, for its price, and once for each key',
    row: 'cart.add',
    methods: ['cart.read'],
    async run(context) {
      const { line, productId, price } = await fill(context);
      await cartOf(context.adapter).add(line, context.options());
      const cart = await cartOf(context.adapter).read(context.options());
      assert.deepEqual(quantities(cart), { [productId]: 2 });
      assert.deepEqual(cart.lines[0]?.price, price);
      assert.equal(cart.total.amount, 2 * price.amount);
      await cartOf(context.adapter).add({ ...line, key: context.word(), quantity: 1 }, context.options());
      const after = await cartOf(context.adapter).read(context.options());
      assert.equal(quantities(after)[productId], 3, 'Another key puts in more.');
    },
  },
  {
    ...withRead,
    id: 'what the shop has not got cannot be put in',
    row: 'cart.add',
    async run(context) {
      const id = context.word();
      await context.world.seedProducts([buildProduct({ id, stock: { level: 'out', quantity: 0 } })]);
      const add = (productId: string) => () =>
        cartOf(context.adapter).add({ key: context.word(), productId, quantity: 1 }, context.options());
      await context.refused(add(id), 'conflict');
      await context.refused(add(context.word()), 'not_found', 'invalid_input', 'conflict');
    },
  },
  {
    ...withRead,
    id: 'a quantity is changed, and zero takes the line out',
    row: 'cart.change',
    methods: ['cart.read', 'cart.change'],
    async run(context) {
      const { productId } = await fill(context);
      const cart = cartOf(context.adapter);
      const lineId = (await cart.read(context.options())).lines[0]!.id;
      const change = { key: context.word(), lineId, quantity: 5 };
      const changed = await cart.change(change, context.options());
      assert.deepEqual(quantities(changed), { [productId]: 5 });
      assert.deepEqual(
        await cart.change(change, context.options()),
        changed,
        'The same key answers the same.',
      );
      const empty = await cart.change({ key: context.word(), lineId, quantity: 0 }, context.options());
      assert.deepEqual(empty.lines, []);
      assert.equal(empty.total.amount, 0);
    },
  },
  {
    ...withRead,
    id: 'a code that does not count is refused',
    row: 'cart.applyCode',
    methods: ['cart.applyCode'],
    async run(context) {
      await fill(context);
      await context.refused(
        () => cartOf(context.adapter).applyCode(`NO${context.digits()}`, context.options()),
        'invalid_input',
      );
    },
  },
  {
    ...withRead,
    id: 'a guest’s cart is there in the other tab, and in nobody else’s browser',
    row: 'cart · whose it is',
    methods: ['cart.read'],
    async run(context) {
      const { productId } = await fill(context);
      const own = await cartOf(context.openTab()).read(context.options());
      assert.deepEqual(quantities(own), { [productId]: 2 });
      const other = await cartOf(context.openVisitor()).read(context.options());
      assert.deepEqual(other.lines, []);
    },
  },
];
