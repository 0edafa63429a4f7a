import { describe, expect, it } from 'vitest';
import { mailStanding } from '#app/features/partners/contact-standing.ts';
import { contactValue, maskedContact } from '#app/features/partners/contact-values.ts';
import { Invalid } from '#app/lib/errors.ts';

const person = {
  doNotContact: false,
  email: 'a@media.example',
  lawfulBasis: 'consent' as const,
  source: 'Kartu nama',
};

describe('the standing of a mail address', () => {
  it('is usable with a lawful basis and a source', () => {
    expect(mailStanding(person)).toBe('usable');
  });

  it('names the first reason why not', () => {
    expect(mailStanding({ ...person, lawfulBasis: 'none' })).toBe('no_basis');
    expect(mailStanding({ ...person, source: ' ' })).toBe('no_basis');
    expect(mailStanding({ ...person, email: null })).toBe('no_address');
    expect(mailStanding({ ...person, email: null, doNotContact: true })).toBe('do_not_contact');
  });
});

describe('contact values', () => {
  it('are stored parsed, and compared without case', () => {
    expect(contactValue('email', ' Rina@Media.EXAMPLE ')).toEqual({
      value: 'Rina@media.example',
      value_key: 'rina@media.example',
    });
    expect(contactValue('whatsapp', '0812 3456 7890').value).toBe('+6281234567890');
  });

  it.each(['rina', 'a@b@c.example', 'rina@media.example\r\nBcc: x@y.example', '<rina@media.example>'])(
    'refuses %j as a mail address',
    text => {
      expect(() => contactValue('email', text)).toThrow(Invalid);
    },
  );

  it('are masked for the log', () => {
    expect(maskedContact('email', 'rina@media.example')).toBe('r…@media.example');
    expect(maskedContact('phone', '+6281234567890')).toBe('…7890');
  });
});
