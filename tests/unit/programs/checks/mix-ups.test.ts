import { describe, expect, it } from 'vitest';
import { findMixUps } from '#app/features/programs/checks/mix-ups.ts';

const found = (text: string, people: string[] = []) =>
  findMixUps(text, people).map(finding => [
    finding.kind,
    text.slice(finding.name.start, finding.name.end),
    finding.sign && text.slice(finding.sign.start, finding.sign.end),
  ]);

describe('mix-ups with BPJS Kesehatan', () => {
  it.each([
    ['BPJS Kesehatan membayar JHT para buruh.', 'agencyCalledHealth', 'BPJS Kesehatan', 'JHT'],
    [
      'Program Jaminan Kematian dari BPJS Kesehatan dibayar.',
      'agencyCalledHealth',
      'BPJS Kesehatan',
      'Jaminan Kematian',
    ],
    ['Unduh aplikasi JMO milik BPJS Kes sekarang.', 'agencyCalledHealth', 'BPJS Kes', 'JMO'],
    [
      'BPJS Ketenagakerjaan menerbitkan kartu KIS bagi warga.',
      'healthCalledAgency',
      'BPJS Ketenagakerjaan',
      'KIS',
    ],
    ['Peserta JKN didaftarkan ke BPJAMSOSTEK.', 'healthCalledAgency', 'BPJAMSOSTEK', 'JKN'],
    ['Faskes mitra BPJS Ketenagakerjaan bertambah.', 'healthCalledAgency', 'BPJS Ketenagakerjaan', 'Faskes'],
  ])('%s', (text, kind, name, sign) => expect(found(text)).toEqual([[kind, name, sign]]));

  it.each([
    'BPJS Kesehatan dan BPJS Ketenagakerjaan membahas JKN dan JHT.',
    'JHT bukan BPJS Kesehatan.',
    'BPJS Kesehatan melayani peserta JKN.',
    'BPJS Ketenagakerjaan membayar JHT. BPJS Kesehatan melayani JKN.',
    'Berbeda dengan BPJS Kesehatan, program JHT dapat dicairkan.',
    'BPJS Ketenagakerjaan hadir. Peserta BPJS diminta melapor.',
    'Rumah sakit penuh.',
    '',
  ])('leaves alone: %s', text => expect(found(text)).toEqual([]));

  it('hints at "BPJS" alone, once, when the article never says which', () => {
    expect(found('BPJS ramai. Kantor BPJS buka.')).toEqual([['ambiguous', 'BPJS', null]]);
  });

  it('knows the people of the agency', () => {
    const text = 'Kepala BPJS Kesehatan Jambi, Hendra Elvian, hadir.';
    expect(found(text, ['Hendra Elvian'])).toEqual([
      ['agencyCalledHealth', 'BPJS Kesehatan', 'Hendra Elvian'],
    ]);
    expect(found(text)).toEqual([]);
  });

  it('names one fault once and survives long texts', () => {
    expect(found('BPJS Kesehatan membayar JHT. '.repeat(2000))).toHaveLength(1);
    expect(found('BPJS '.repeat(20_000))).toHaveLength(1);
  });
});
