import { expect, it } from 'vitest';
import { formatPhone, parsePhone, whatsappLink } from '#app/lib/phone.ts';

it.each([
  ['0812-3456-7890', '+6281234567890'],
  ['(0741) 123.456', '+62741123456'],
  ['62812 3456 7890', '+6281234567890'],
  ['+62 0812 3456 7890', '+6281234567890'],
  ['0062 812 3456 7890', '+6281234567890'],
  ['81234567890', '+6281234567890'],
  ['+65 6123 4567', '+6561234567'],
  ['0812–3456–7890', '+6281234567890'],
])('reads %s as %s', (text, number) => {
  expect(parsePhone(text)).toBe(number);
  expect(parsePhone(number)).toBe(number);
});

it.each([
  '',
  'wartawan',
  '123',
  '0812 3456 7890 1234 5678',
  '0812-EMAIL',
  '+',
  '00000000000',
  '1'.repeat(80),
])('refuses %s', text => {
  expect(parsePhone(text)).toBeUndefined();
});

it('writes numbers in groups and as a chat', () => {
  expect(formatPhone('+6281234567890')).toBe('+62 812-3456-7890');
  expect(formatPhone('+62 840-1175-2020')).toBe('+62 840-1175-2020');
  expect(formatPhone('0812 3456 7890')).toBe('+62 812-3456-7890');
  expect(formatPhone('telepon kantor')).toBe('telepon kantor');
  expect(formatPhone('+6561234567')).toBe('+6561234567');
  expect(whatsappLink('+6281234567890')).toBe('https://wa.me/6281234567890');
  expect(whatsappLink('+6281234567890', 'Halo & salam')).toBe(
    'https://wa.me/6281234567890?text=Halo%20%26%20salam',
  );
});
