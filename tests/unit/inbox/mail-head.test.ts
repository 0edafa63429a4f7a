import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isFromMachine, readMailHead, refusesAnswers } from '#app/features/inbox/mail-head.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

const head = (text: string) => readMailHead(new TextEncoder().encode(text));
const machine = (text: string) => isFromMachine(head(text), 'humas@gema.example');

it('reads senders, subject and Message-ID, folded and encoded', () => {
  const read = head(
    'From: =?utf-8?q?Si_Petugas?= <petugas@kantor.example>\r\nSubject: =?utf-8?b?UmVrYXA=?=\r\n =?utf-8?b?IHNvcmU=?=\r\nMessage-Id:\r\n <1@kantor.example>\r\n\r\nFrom: palsu@lain.example\r\n',
  );
  expect(read).toMatchObject({
    from: ['petugas@kantor.example'],
    subject: 'Rekap sore',
    messageId: '<1@kantor.example>',
  });
});

it.each<[string, string[]]>([
  ['From: a@x.example, b@x.example', ['a@x.example', 'b@x.example']],
  ['From: a@x.example\nFrom: b@x.example', ['a@x.example', 'b@x.example']],
  ['From: Grup: a@x.example, b@x.example;', ['a@x.example', 'b@x.example']],
  ['From: "bos@kantor.example" <penipu@lain.example>', ['penipu@lain.example']],
  ['Sender: a@x.example', []],
])('%s is sent by %j', (text, from) => {
  expect(head(`${text}\n\nisi`).from).toEqual(from);
});

it.each([
  'Auto-Submitted: auto-replied',
  'Auto-Submitted: auto-generated; owner-email="a@x.example"',
  'Precedence: list',
  'List-Unsubscribe: <https://x.example>',
  'Return-Path: <>',
  'Content-Type: Multipart/Report; report-type=delivery-status',
  'From: MAILER-DAEMON@mx.example',
  'From: no-reply@situs.example',
  'From: Humas <Humas@gema.example>',
])('%s was sent by a machine', header => {
  expect(machine(`${header}\nSubject: x\n\n`)).toBe(true);
});

it.each([
  'Auto-Submitted: no',
  'Precedence: first-class',
  'Return-Path: <a@x.example>',
  'From: noreen@x.example',
])('%s was sent by a person', header => {
  expect(machine(`${header}\nSubject: x\n\n`)).toBe(false);
});

it('a person may ask for no automatic answer', () => {
  expect(refusesAnswers(head('X-Auto-Response-Suppress: DR, OOF, AutoReply\n\n'))).toBe(true);
  expect(refusesAnswers(head('X-Auto-Response-Suppress: DR\n\n'))).toBe(false);
});

it('reads whatever bytes come', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), bytes => {
      const read = readMailHead(bytes);
      expect(`${read.subject}${read.messageId}`).not.toMatch(/[\r\n]/);
    }),
    propertyRuns,
  );
});
