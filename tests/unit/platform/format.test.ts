import { expect, it } from 'vitest';
import { formatNumber } from '~/platform/i18n/format';

it('a number a little below nothing is told as nothing, and one that is less as less', () => {
  const told = (value: number) => formatNumber(value, { language: 'nb', digits: 1, fixed: true });
  expect([-0, -0.04, 0.04].map(told)).toEqual(['0,0', '0,0', '0,0']);
  expect([-0.06, -1.25, 4.7].map(told)).toEqual(['−0,1', '−1,3', '4,7']);
});
