import { expect, test } from 'vitest';
import { createRoute } from '../../../src/core/createRoute';

test('back leads the way that was come, and home ends it', () => {
  const route = createRoute();
  route.navigate('track');
  route.navigate('order', { number: '1' });
  route.navigate('order', { number: '2' });
  expect(route.place.value).toEqual({ screen: 'order', params: { number: '2' } });
  route.back();
  expect(route.place.value.screen).toBe('track');
  route.navigate('home');
  expect(route.canGoBack.value).toBe(false);
  route.back();
  expect(route.place.value.screen).toBe('home');
});
