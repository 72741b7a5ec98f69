import { describe, expect, it } from 'vitest';
import { arrivalText } from '../../../../../demo/shop/cart/arrivalText';

// Tuesday 12 May 2026, by the clock of whoever runs this.
const at = (day: number, hour: number) => new Date(2026, 4, day, hour);
const days = (now: Date) => arrivalText(now, 'en').match(/\d+/g);

describe('the day of arrival', () => {
  it('is two or three working days away before four in the afternoon', () => {
    expect(days(at(12, 15))).toEqual(['14', '15']);
    expect(arrivalText(at(12, 15), 'en')).toMatch(/Thu.*14.*Fri.*15.*May/);
  });

  it('is a day later from four on', () => {
    expect(days(at(11, 16))).toEqual(['14', '15']);
  });

  it('does not count the weekend', () => {
    expect(days(at(15, 10))).toEqual(['19', '20']);
    expect(days(at(15, 17))).toEqual(['20', '21']);
    expect(days(at(16, 10))).toEqual(['20', '21']);
  });

  it('is said in Chinese on Chinese pages', () => {
    expect(arrivalText(at(12, 15), 'zh-Hans')).toMatch(/周四.*周五/);
  });
});
