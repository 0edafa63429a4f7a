import { describe, expect, it } from 'vitest';
import { checkAddress, isPublicIp } from '#app/features/coverage/public-address.ts';

const check = (url: string) => checkAddress(new URL(url), () => false);

describe('addresses that are refused before any connection', () => {
  it.each([
    ...[
      '127.0.0.1',
      '127.1',
      '2130706433',
      '0x7f.1',
      '0177.0.0.1',
      '0x7f000001',
      '127.0.0.1.',
      '①②⑦.⓪.⓪.①',
      '%31%32%37.1',
    ],
    ...[
      '0.0.0.0',
      '0',
      '10.0.0.1',
      '172.16.3.4',
      '192.168.1.1',
      '100.64.0.1',
      '169.254.169.254',
      '198.18.0.1',
      '224.0.0.1',
    ],
    ...[
      '255.255.255.255',
      '192.0.0.1',
      '[::1]',
      '[::]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '[::127.0.0.1]',
      '[::7f00:1]',
    ],
    ...[
      '[fe80::1]',
      '[fd00:ec2::254]',
      '[fec0::1]',
      '[64:ff9b::127.0.0.1]',
      '[2002:7f00:1::]',
      '[2001:db8::1]',
      '[ff02::1]',
    ],
    ...[
      'localhost',
      'localhost.',
      'app.localhost',
      'printer.local',
      'db.internal',
      'intranet',
      'metadata.google.internal',
    ],
  ])('http://%s/', host => expect(check(`http://${host}/`)).toBe('private-address'));

  it.each([
    ['ftp://kabar.example.id/', 'unsupported-scheme'],
    ['file:///etc/passwd', 'unsupported-scheme'],
    ['http://user@kabar.example.id/', 'credentials-in-url'],
    ['http://kabar.example.id:pass@127.0.0.1/', 'credentials-in-url'],
    ['http://kabar.example.id:8080/', 'port-not-allowed'],
    ['https://kabar.example.id:22/', 'port-not-allowed'],
  ])('%s: %s', (url, problem) => expect(check(url)).toBe(problem));

  it.each([
    'http://kabar.example.id/',
    'https://kabar.example.id:443/',
    'http://kabar.example.id:443/',
    'http://8.8.8.8/',
    'https://[2606:4700::1111]/',
  ])('lets %s through', url => expect(check(url)).toBeUndefined());
});

it('knows what a resolver may answer', () => {
  for (const address of ['127.0.0.1', '::1', '::ffff:10.0.0.1', 'fe80::1%eth0', '169.254.169.254', '', 'x']) {
    expect(isPublicIp(address)).toBe(false);
  }
  expect(isPublicIp('93.184.215.14')).toBe(true);
  expect(isPublicIp('2606:4700::1111')).toBe(true);
});
