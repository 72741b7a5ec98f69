// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { LookupForm } from '../../src/features/orders/LookupForm';
import type { FindResult, OrdersModel } from '../../src/features/orders/model';
import { strings, type OrdersKey } from '../../src/features/orders/strings';
import { createTranslate } from '../../src/lib/createTranslate';

afterEach(cleanup);
const t = createTranslate<OrdersKey>(strings, 'en');

function show(answer: FindResult, fields: OrdersModel['fields'] = ['email']) {
  const find = vi.fn(async () => answer);
  const onFound = vi.fn();
  const model = { fields, find } as unknown as OrdersModel;
  render(<LookupForm id="f" model={model} t={t} number="" onFound={onFound} />);
  const type = (label: string, value: string) =>
    fireEvent.input(screen.getByLabelText(label), { target: { value } });
  const press = () => fireEvent.click(screen.getByRole('button', { name: 'Find the order' }));
  return { find, onFound, type, press };
}

describe('a shopper looks an order up', () => {
  test('with number and e-mail it is found', async () => {
    const { find, onFound, type, press } = show('found');
    type('Order number', '#20418');
    type('E-mail of the order', ' maya@verbeke.example ');
    press();
    await expect.poll(() => onFound.mock.calls).toEqual([['20418']]);
    expect(find).toHaveBeenCalledWith({ number: '#20418', email: 'maya@verbeke.example' });
  });

  test('what is missing is named at its field, and nothing is asked of the server', async () => {
    const { find, type, press } = show('found');
    type('Order number', '20418');
    press();
    await screen.findByText('Type this too: it shows that the order is yours.');
    expect(screen.getByLabelText('E-mail of the order').getAttribute('aria-invalid')).toBe('true');
    expect(find).not.toHaveBeenCalled();
  });

  test.each([
    ['not.found', strings['not.found']],
    ['rate.limited', strings['rate.limited']],
    ['failed', strings.failed],
  ] as const)('%s is said in words, and what was typed stays', async (answer, sentence) => {
    const { type, press } = show(answer);
    type('Order number', '20418');
    type('E-mail of the order', 'a@b.example');
    press();
    await screen.findByText(sentence);
    expect(screen.getByLabelText<HTMLInputElement>('Order number').value).toBe('20418');
  });

  test('the backend says which second factor is asked for', () => {
    show('found', ['postcode']);
    expect(screen.getByLabelText('Postcode of the order')).toBeTruthy();
  });
});
