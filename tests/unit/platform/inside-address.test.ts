import { expect, it } from 'vitest';
import { insideAddress } from '~/platform/security/inside-address';

it.each(['/', '/i-dag', '/besok?dag=2026-11-25', '/min-turnus?fra=2026-11-23#kalender', '/.//andre.example'])(
  '%s is an address of the program',
  (address) => {
    expect(insideAddress(address)).toBe(address);
    expect(new URL(address, 'https://fjes.example').host).toBe('fjes.example');
  },
);

it.each([
  ...['//andre.example', '/\\andre.example', '/\t/andre.example', '/\n/andre.example', ' /i-dag', '/i dag'],
  ...['https://andre.example', 'javascript:alert(1)', 'i-dag', '', null, undefined],
])('nobody is led to %j', (address) => {
  expect(insideAddress(address)).toBeNull();
});
