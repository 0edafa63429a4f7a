import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressKey, mailboxKey, parseMailAddress } from '#app/lib/mail-address.ts';

describe('parseMailAddress', () => {
  test.each([
    ['redaksi@kabar.example', 'redaksi@kabar.example'],
    ['  Rahmat.Hidayat+liputan@Kabar.EXAMPLE ', 'Rahmat.Hidayat+liputan@kabar.example'],
    ["o'neil_99@sub.kabar-muaro.co.id", "o'neil_99@sub.kabar-muaro.co.id"],
    ['redaksi@bücher.example', 'redaksi@xn--bcher-kva.example'],
    ['redaksi@例え.テスト', 'redaksi@xn--r8jz45g.xn--zckzah'],
    [`${'a'.repeat(64)}@b.example`, `${'a'.repeat(64)}@b.example`],
  ])('%j is %s', (text, expected) => {
    expect(parseMailAddress(text)).toBe(expected);
  });

  test.each([
    '',
    '@',
    'a@',
    '@b.example',
    'a@b',
    'a b@c.example',
    'a@b.example, c@d.example',
    'a@b.example;c@d.example',
    'a@b.example\r\nBcc: c@d.example',
    'a@b.example\n',
    'a@b.example\0',
    '"a b"@c.example',
    '"a@evil.example"@c.example',
    'a@evil.example@c.example',
    'Nama <a@b.example>',
    'a(comment)@b.example',
    '.a@b.example',
    'a.@b.example',
    'a..b@c.example',
    'añi@b.example',
    'a@-b.example',
    'a@b-.example',
    'a@b..example',
    'a@b.example.',
    'a@127.0.0.1',
    'a@[127.0.0.1]',
    'a@1',
    'a@b.example:25',
    'a@b.example/x',
    'a@b%2eexample.com',
    'a@b_c.example',
    `${'a'.repeat(65)}@b.example`,
    `a@${'b'.repeat(64)}.example`,
    `a@${'b.'.repeat(130)}example`,
    'a'.repeat(100_000),
  ])('%j is none', text => {
    expect(parseMailAddress(text)).toBeUndefined();
  });

  test('whatever it accepts is one plain address, and reading it again changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string(), fc.string({ unit: 'binary' })), text => {
        const address = parseMailAddress(text);
        if (address === undefined) return;
        expect(address).toMatch(/^[^\s@,;:<>"()[\]\\]+@[a-z0-9.-]+$/);
        expect(parseMailAddress(address)).toBe(address);
      }),
    );
  });
});

test('addressKey makes two spellings one mailbox', () => {
  expect(addressKey('Redaksi@kabar.example')).toBe(addressKey('redaksi@kabar.example'));
});

test.each([
  ['Redaksi@Kabar.example', 'redaksi@kabar.example'],
  ['redaksi+siaran@kabar.example', 'redaksi@kabar.example'],
  ['r.ina.p+x@gmail.com', 'rinap@gmail.com'],
  ['Rina.P@googlemail.com', 'rinap@gmail.com'],
  ['rina.p@kabar.example', 'rina.p@kabar.example'],
  ['+62812@kabar.example', '+62812@kabar.example'],
  ['a+b+c@kabar.example', 'a@kabar.example'],
  [' rina@kabar.example ', 'rina@kabar.example'],
  ['', ''],
])('%s reaches the mailbox %s', (address, mailbox) => expect(mailboxKey(address)).toBe(mailbox));

test('mailboxKey of its own result is the same', () => {
  fc.assert(
    fc.property(fc.emailAddress(), address => mailboxKey(mailboxKey(address)) === mailboxKey(address)),
  );
});
