import { expect, it } from 'vitest';
import { batchNames } from '#app/features/coverage/bulk/batch-name.ts';
import type { BulkChanges } from '#app/features/coverage/bulk/changes.ts';
import { auditWords } from '#app/i18n/audit-words.server.ts';
import { translator } from '#app/i18n/server.server.ts';

const nameOf = batchNames(
  translator('id'),
  auditWords('id', 'Asia/Jakarta'),
  new Map([
    [1, 'CSR'],
    [2, 'JKK'],
  ]),
);

it.each<[BulkChanges, string]>([
  [{ addTopicIds: [1], rubric: 'Daerah' }, '+ CSR, Rubrik → Daerah'],
  [{ removeTopicIds: [2, 9], rubric: '' }, '− JKK, Rubrik → kosong'],
  [{ headlineTone: 'negative', bodyTone: null }, 'Nada judul → Negatif, Nada isi → kosong'],
  [{ regency: 'tebo', outlet: { id: 1, name: 'Kabar', channel: 'online' } }, 'Wilayah → Tebo, Media → Kabar'],
  [{ journalists: [] }, 'Jurnalis → kosong'],
  [{ status: { to: 'dismissed', reason: 'Salah catat' } }, 'Keluarkan dari daftar: Salah catat'],
  [{ status: { to: 'approved' } }, 'Kembalikan ke daftar'],
  [{}, 'Perubahan massal'],
])('a change of many articles is named by what it does: %o', (changes, name) => {
  expect(nameOf({ topic: null, changes })).toBe(name);
});

it('a topic that was read again is named by it', () => {
  expect(nameOf({ topic: { name: 'CSR' }, changes: {} })).toBe('Baca ulang topik CSR');
});
