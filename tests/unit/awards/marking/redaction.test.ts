import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenNames } from '#app/features/awards/marking/hidden-names.ts';
import { redact } from '#app/features/awards/marking/redaction.ts';
import { fold, words } from '#app/lib/text.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

const hidden = hiddenNames({
  outlets: ['Harian Kabar Batanghari', 'JambiPos.com', 'Antara', 'Muaro Jambi TV'],
  hosts: ['www.kabarbatanghari.co.id', 'jambipos.com'],
  people: ['Siti Rahma Dewi, S.Sos., M.I.Kom', 'Budi Santoso/Rdo', 'H. Élvian'],
});
const blind = (text: string) => redact(text, hidden, { outlet: '[M]', person: '[W]', address: '[A]' });

describe('a blind text', () => {
  it.each([
    [
      'the full name',
      'Menurut catatan Harian Kabar Batanghari, peserta naik.',
      'Menurut catatan [M], peserta naik.',
    ],
    ['without "Harian"', 'BATANG HARI, Kabar Batanghari – Peserta naik.', 'BATANG HARI, [M] – Peserta naik.'],
    ['capitals and a hyphen', 'kepada KABAR-BATANGHARI (7/3)', 'kepada [M] (7/3)'],
    ['in one word', 'kepada kabarbatanghari dan KabarBatanghariTV', 'kepada [M] dan [M]'],
    ['over a line break', 'kepada Kabar\nBatanghari kemarin', 'kepada [M] kemarin'],
    ['two words of one', 'ujarnya kepada Jambi Pos kemarin', 'ujarnya kepada [M] kemarin'],
    ['a domain', 'JAMBIPOS.COM – Jambi', '[A] – Jambi'],
    ['an address', 'Baca di https://m.kabarbatanghari.co.id/2025/03/x?page=all.', 'Baca di [A].'],
    ['another site', 'Unduh di https://www.jmo.example/unduh.', 'Unduh di https://www.jmo.example/unduh.'],
    ['a mail address', 'Kirim ke redaksi@surel.example segera', 'Kirim ke [A] segera'],
    ['a handle', 'ikuti @kabar.batanghari dan #JambiPosUpdate', 'ikuti [A] dan [A]'],
    [
      'a place stays',
      'warga Muaro Jambi dan Batanghari di Jambi',
      'warga Muaro Jambi dan Batanghari di Jambi',
    ],
    ['a common word stays', 'antara lain pekerja', 'antara lain pekerja'],
    ['a common word as a name', 'kantor berita Antara melaporkan', 'kantor berita [M] melaporkan'],
    ['the author', 'Demikian laporan Siti Rahma Dewi dari Jambi', 'Demikian laporan [W] dari Jambi'],
    ['first and last name', 'Demikian laporan Siti Dewi dari Jambi', 'Demikian laporan [W] dari Jambi'],
    ['without its accent', 'kata ELVIAN', 'kata [W]'],
    ['a byline', 'Penulis: Siti R\nEditor : Anton\nIsi berita.', 'Penulis: [W]\nEditor : [W]\nIsi berita.'],
    ['initials', 'Isi berita (srd/KB) lanjut', 'Isi berita ([W]) lanjut'],
    ['an unknown code', 'Isi berita. (hen/fyo)', 'Isi berita. ([W])'],
    ['the last code', 'Isi berita. [HEN]', 'Isi berita. [[W]]'],
    ['a photo credit', 'Peserta antre (Foto: Anton Wijaya) pagi', 'Peserta antre ([W]) pagi'],
    ['joined by a slash', 'Anton/Kabar Batanghari', '[M]'],
    ['one of its names', 'cerita Rahma kepada kami', 'cerita [W] kepada kami'],
    [
      'another person of that name',
      'Kepala cabang Budi Hartono hadir. Kata Budi, peserta naik.',
      'Kepala cabang Budi Hartono hadir. Kata Budi, peserta naik.',
    ],
    ['an abbreviation stays', 'dana desa (APBDes) dipakai', 'dana desa (APBDes) dipakai'],
    ['nothing', '', ''],
  ])('%s', (_, text, shown) => {
    expect(blind(text)).toBe(shown);
  });

  it('never keeps the full name, however it is written', () => {
    const filler = fc.constantFrom('peserta', 'naik', 'di', 'Jambi', 'kata', 'Budi Hartono', '(7/3)', 'JKK');
    const written = fc
      .record({
        name: fc.constantFrom('Kabar Batanghari', 'Jambi Pos', 'Siti Rahma Dewi', 'Budi Santoso'),
        join: fc.constantFrom(' ', '-', '.', '', '\n', '  ', '_'),
        large: fc.boolean(),
        around: fc.constantFrom<[string, string][]>(
          ['', ''],
          ['(', ')'],
          ['"', '"'],
          ['#', ''],
          ['', '/rdo'],
          ['', ', '],
        ),
      })
      .map(({ name, join, large, around: [before, after] }) => {
        const joined = name.split(' ').join(join);
        return `${before}${large ? joined.toUpperCase() : joined}${after}`;
      });
    fc.assert(
      fc.property(fc.array(fc.oneof(filler, written), { maxLength: 12 }), parts => {
        const compact = words(fold(blind(parts.join(' ')))).join('');
        for (const name of ['kabarbatanghari', 'jambipos', 'sitirahmadewi', 'budisantoso']) {
          expect(compact).not.toContain(name);
        }
      }),
      propertyRuns,
    );
  });

  it('leaves a text that names nobody as it is', () => {
    const plain = fc.constantFrom(
      'peserta',
      'naik',
      'di',
      'Jambi,',
      'Tebo.',
      'kata',
      'JKK',
      '44,6',
      '\n',
      '“ya”',
    );
    fc.assert(
      fc.property(fc.array(plain, { maxLength: 30 }), parts => {
        expect(blind(parts.join(' '))).toBe(parts.join(' '));
      }),
      propertyRuns,
    );
  });
});
