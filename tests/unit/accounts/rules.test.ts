import { describe, expect, it } from 'vitest';
import { describeDevice } from '#app/features/accounts/devices.ts';
import { lockMinutes } from '#app/features/accounts/lockout.ts';
import { landingPath, ownPath } from '#app/features/accounts/next-path.ts';
import { passwordFaults } from '#app/features/accounts/password-rules.ts';
import { loggedPath } from '#app/web/logged-path.ts';

describe('the way back after signing in', () => {
  it.each(['/', '/pemberitaan?q=a&sort=-publishedAt', '/akun#perangkat', '/masukan'])('keeps %s', path => {
    expect(ownPath(path)).toBe(path);
  });

  it.each([
    '//jahat.example',
    '/\\jahat.example',
    'https://jahat.example',
    'javascript:alert(1)',
    '/a\\b',
    '/a\nb',
    '/\t/jahat.example',
    '/masuk?next=/masuk',
    '/keluar',
    '/masuk.data',
    '',
    null,
    undefined,
    `/${'a'.repeat(2000)}`,
  ])('drops %s', path => {
    expect(ownPath(path)).toBeUndefined();
  });

  it('begins where a role has work', () => {
    expect(landingPath('juror')).toBe('/juri');
    expect(landingPath('leader')).toBe('/');
  });
});

describe('a lock-out', () => {
  it('begins at the fifth failure and grows to a quarter of an hour', () => {
    expect([1, 4, 5, 6, 7, 8, 9, 10, 500].map(lockMinutes)).toEqual([0, 0, 1, 2, 4, 8, 15, 15, 15]);
  });
});

describe('a new password', () => {
  it.each([
    ['', ['errors.required']],
    ['pendek', ['accounts.passwordShort']],
    ['😀😀😀😀😀', ['accounts.passwordShort']],
    ['Rina@Kantor.Example', ['accounts.passwordIsAddress']],
    ['bismillah123', ['accounts.passwordCommon']],
    ['QWERTYUIOP', ['accounts.passwordCommon']],
    ['abababababab', ['accounts.passwordCommon']],
    ['a'.repeat(201), ['errors.tooLong']],
    ['kuda bertenaga baterai', []],
  ])('%j gives %j', (password, faults) => {
    expect(passwordFaults(password, 'rina@kantor.example')).toEqual(faults);
  });
});

describe('a device', () => {
  const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';
  it.each([
    [`${windows} Chrome/130.0.0.0 Safari/537.36`, 'Chrome', 'Windows', false],
    [`${windows} Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0`, 'Edge', 'Windows', false],
    [
      'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36',
      'Samsung Internet',
      'Android',
      true,
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
      'Safari',
      'iPhone',
      true,
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox', 'Linux', false],
    ['curl/8.5.0', null, null, false],
  ])('%s', (userAgent, browser, system, handheld) => {
    expect(describeDevice(userAgent)).toEqual({ browser, system, handheld });
  });
});

describe('a path in the log', () => {
  it.each([
    ['/sandi-baru/rahasia', '/sandi-baru/[token]'],
    ['/undangan-akun/rahasia.data', '/undangan-akun/[token]'],
    ['/pasang/rahasia', '/pasang/[token]'],
    ['/u/rahasia/kalender.ics', '/u/[token]'],
    ['/b/rahasia', '/b/[token]'],
    ['/pemberitaan/12', '/pemberitaan/12'],
    ['/undangan', '/undangan'],
  ])('%s becomes %s', (path, logged) => {
    expect(loggedPath(path)).toBe(logged);
  });
});
