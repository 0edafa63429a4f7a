import { describe, expect, it } from 'vitest';
import { readConfig } from '#app/config.server.ts';
import { databaseFault, imapFault, imapMailbox, originFault, smtpFault } from '#app/lib/service-urls.ts';

it.each([
  'smtp://mail.example',
  'smtps://user:p%40ss@mail.example:465',
  'smtp://user@agency.example:secret@mail.example:587?pool=true',
  'smtp://[::1]:25',
])('takes the mail server %s', url => {
  expect(smtpFault(url)).toBeUndefined();
});

it.each([
  ['smtp://', 'names no server'],
  ['smtp://:25', 'cannot be read'],
  ['smtp://user:p@ss@host:99999', 'cannot be read'],
  ['smtp://mail.example:99999', 'cannot be read'],
  ['smtp://mail.example:0', 'cannot be read'],
  ['smtp://user:a/b@mail.example', 'cannot be read'],
  ['smtp://user:50%off@mail.example', 'cannot be read'],
  ['smtp:mail.example', 'must start with'],
])('refuses the mail server %s', (url, words) => {
  expect(smtpFault(url)).toContain(words);
});

it.each([
  'sqlite:data/gema.db',
  'sqlite:/srv/gema.db',
  'postgres://gema@db.example/gema',
  'postgresql://gema:x@db.example:5433/gema?sslmode=require',
  'postgres:///gema?host=/run/postgresql',
  'postgres://gema@/gema?host=/run/postgresql',
])('takes the database %s', url => {
  expect(databaseFault(url)).toBeUndefined();
});

it.each([
  ['sqlite:', 'names no file'],
  ['sqlite::memory:', 'names no file'],
  ['mysql://server/gema', 'must start with'],
  ['postgres://', 'names no server'],
  ['postgres://gema@db.example', 'no database'],
  ['postgres://gema@db.example:99999/gema', 'cannot be read'],
  ['postgres://gema:a/b@db.example/gema', 'cannot be read'],
])('refuses the database %s', (url, words) => {
  expect(databaseFault(url)).toContain(words);
});

it.each(['https://humas.example', 'http://localhost:3000/', 'HTTPS://Humas.example:443'])(
  'takes the origin %s',
  url => {
    expect(originFault(url)).toBeUndefined();
  },
);

it.each([
  ['https://humas.example/gema', 'as in https://humas.example'],
  ['https://humas.example/?a=1', 'as in https://humas.example'],
  ['https://humas.example?', 'as in https://humas.example'],
  ['https://humas.example/#a', 'as in https://humas.example'],
  ['https://user:pass@humas.example', 'as in https://humas.example'],
  ['https://humas.example:99999', 'must be an http(s) address'],
  ['humas.example', 'must be an http(s) address'],
  ['ftp://humas.example', 'must be an http(s) address'],
])('refuses the origin %s', (url, words) => {
  expect(originFault(url)).toContain(words);
});

it('keeps the public address as the origin that browsers send', () => {
  const { publicUrl } = readConfig({ PUBLIC_URL: 'HTTPS://Humas.Example:443/' }, 'x');
  expect(publicUrl).toBe('https://humas.example');
});

describe('the address of a mailbox', () => {
  it.each([
    ['imaps://catat%40kantor.example:rahasia@mail.kantor.example', 993, 'tls', 'INBOX'],
    ['imaps://catat:p%40ss%2F@mail.kantor.example:1993/Catat%20artikel', 1993, 'tls', 'Catat artikel'],
    ['imap://catat:x@mail.kantor.example/INBOX', 143, 'starttls', 'INBOX'],
    ['imap://catat:x@127.0.0.1:1143', 1143, 'plain', 'INBOX'],
  ])('%s', (text, port, transport, folder) => {
    expect(imapFault(text)).toBeUndefined();
    expect(imapMailbox(text)).toMatchObject({ port, transport, folder });
  });

  it.each([
    'https://mail.kantor.example',
    'imaps://mail.kantor.example/INBOX',
    'imaps://catat:rahasia-sekali@/INBOX',
    'imaps://catat@mail.kantor.example',
    'imaps://catat:rahasia-sekali@mail.kantor.example:0/',
    'imaps://catat:rahasia-sekali@mail.kantor.example/INBOX?tls=no',
    'imaps://catat:rahasia-sekali%@mail.kantor.example',
    'imaps://catat:rahasia-sekali@mail.kantor.example/%0d%0aDELETE',
    'imaps://catat:rahasia-sekali@mail.kantor.example:port/',
  ])('%s is refused without repeating the password', text => {
    const fault = imapFault(text);
    expect(fault).toBeTypeOf('string');
    expect(fault).not.toContain('rahasia-sekali');
  });
});
