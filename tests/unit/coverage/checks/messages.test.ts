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
