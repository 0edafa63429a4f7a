import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  carriedFrom,
  matchMessage,
  messageKey,
  prepareArticle,
  shownFrom,
} from '#app/features/coverage/checks/messages.ts';
import { messagePairs } from '#tests/fixtures/articles/message-pairs.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

const carries = (message: string, text: string) =>
  matchMessage(prepareArticle(text), message)?.carried ?? false;
const shareOf = (message: string, text: string) => matchMessage(prepareArticle(text), message)?.share ?? 0;

describe('key messages carried', () => {
  it('parts rewordings from other sentences on the same matter', () => {
    const said = messagePairs.flatMap(({ message, says }) => says.map(text => shareOf(message, text)));
    const unsaid = messagePairs.flatMap(({ message, saysNot }) => [
      ...saysNot.map(text => shareOf(message, text)),
      // What says one message says none of the others.
      ...messagePairs
        .filter(other => other.message !== message)
        .flatMap(other => other.says.map(text => shareOf(message, text))),
    ]);
    expect(Math.min(...said)).toBeGreaterThanOrEqual(carriedFrom);
    expect(Math.max(...unsaid)).toBeLessThan(carriedFrom);
    for (const { message, says } of messagePairs)
      for (const text of says) expect([message, text, carries(message, text)]).toEqual([message, text, true]);
  });

  it.each([
    // A stock phrase shows nothing, however much of it stands there.
    [
      'BPJS Ketenagakerjaan melindungi pekerja.',
      'BPJS Ketenagakerjaan hadir melindungi pekerja Jambi.',
      false,
    ],
    [
      'Perlindungan jaminan sosial untuk semua pekerja.',
      'Jaminan sosial adalah perlindungan pekerja.',
      false,
    ],
    [
      'Negara hadir untuk pekerja rentan.',
      'Negara hadir melindungi pekerja, kata kepala kantor cabang.',
      false,
    ],
    ['Kerja aman, keluarga tenang.', 'Ia bekerja dengan aman dan keluarganya tenang.', false],
    // Two words of three meet by chance.
    ['Iuran cukup Rp16.800 sebulan.', 'Iuran dibayar tiap bulan, kata dia, cukup di kantor pos.', false],
    ['Daftar lewat agen desa.', 'Ia daftar menjadi agen asuransi di kota.', false],
    // Short and its own: it counts where it stands whole.
    ['Pendaftaran tidak dipungut biaya.', 'Pendaftaran peserta tidak dipungut biaya apa pun.', true],
    ['Iuran cukup Rp16.800 sebulan.', 'Petani cukup membayar iuran Rp16.800 tiap sebulan.', true],
    ['Beasiswa dua anak sampai kuliah.', 'Dua anak almarhum menerima beasiswa sampai kuliah.', true],
    // The agency's words do not make up for the message's own.
    [
      'BPJS Ketenagakerjaan Jambi melindungi pekerja sawit lewat dana bagi hasil.',
      'BPJS Ketenagakerjaan Jambi melindungi pekerja dan keluarga, kata kepala kantor, lewat program jaminan sosial.',
      false,
    ],
    [
      'BPJS Ketenagakerjaan Jambi melindungi pekerja sawit lewat dana bagi hasil.',
      'Dana bagi hasil dipakai BPJS Ketenagakerjaan Jambi untuk melindungi pekerja kebun sawit.',
      true,
    ],
  ])('of “%s” in “%s” says %s', (message, text, expected) => {
    expect(carries(message, text)).toBe(expected);
  });

  it('gives the sentence, and two neighbours where the message is spread', () => {
    const text =
      'Acara dibuka gubernur. Iuran pekerja rentan dibiayai APBD. Dana Desa dan dana bagi hasil sawit dapat dipakai pula.\nPenutup.';
    const match = matchMessage(prepareArticle(text), messagePairs[0]!.message)!;
    expect(text.slice(match.start, match.end)).toBe(
      'Iuran pekerja rentan dibiayai APBD. Dana Desa dan dana bagi hasil sawit dapat dipakai pula.',
    );
    expect(match.missing).toEqual([]);
    const one = matchMessage(
      prepareArticle('Enam kantor membuka layanan malam sepekan. Ramai.'),
      messagePairs[8]!.message,
    );
    expect(one).toMatchObject({ start: 0, share: 1 });
    expect(one!.end).toBe(42);
  });

  it('joins no sentences of two paragraphs and judges no message of two words', () => {
    const text = 'Iuran pekerja rentan dibiayai\nAPBD, Dana Desa, bagi hasil sawit.';
    expect(shareOf(messagePairs[0]!.message, text)).toBeLessThan(carriedFrom);
    expect(shareOf('Jambi maju', 'Jambi maju.')).toBe(0);
  });

  it('finds a message in any text that holds it word for word', () => {
    const filler = fc.constantFrom('Acara dibuka.', 'Gubernur hadir pagi itu.', 'Warga senang.');
    fc.assert(
      fc.property(
        fc.array(filler, { maxLength: 6 }),
        fc.constantFrom(...messagePairs.map(pair => pair.message)),
        fc.array(filler, { maxLength: 6 }),
        (before, message, after) => {
          const match = matchMessage(prepareArticle([...before, message, ...after].join(' ')), message)!;
          expect(match.share).toBe(1);
        },
      ),
      propertyRuns,
    );
  });

  it('keeps shares in [0, 1] and shows none below the line', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, message) => {
        const match = matchMessage(prepareArticle(text), message);
        if (match) expect(match.share).toBeGreaterThanOrEqual(shownFrom);
        expect(match?.share ?? 0).toBeLessThanOrEqual(1);
      }),
      propertyRuns,
    );
  });

  it('keys a message by its words', () => {
    expect(messageKey(' Iuran, dibayar! ')).toBe(messageKey('iuran dibayar'));
    expect(messageKey('Iuran dibayar APBD')).not.toBe(messageKey('Iuran dibayar desa'));
  });
});
