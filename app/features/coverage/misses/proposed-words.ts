import { normalise, wordSpans } from '#app/lib/text.ts';

/** Words so common that no rule should hang on them. */
const common = new Set(
  `ada adalah agar akan atas atau bagi bahwa baru banyak beberapa belum berita bisa bulan dalam dan dapat dari daerah dengan demi di dia dua hal hari harus hingga ia ini itu jadi jika juga kami kata kepada karena kata ke kini kita lagi lain lalu lebih masih melalui mereka namun oleh orang pada para paling pun saat sampai saja sama sangat satu sebagai sebut sebuah secara sehingga sejak selama seluruh semua seperti serta setelah siap sudah tahun tak telah tentang terus tersebut tidak tiga untuk usai warga yaitu yang`.split(
    /\s+/,
  ),
);

const mostProposals = 6;
const longestPhrase = 3;

type Counted = { phrase: string; printed: string; inTitle: boolean; inText: number; size: number };

function phrasesOf(text: string): Map<string, { printed: string; count: number; size: number }> {
  const normalised = normalise(text);
  const spans = wordSpans(normalised);
  const found = new Map<string, { printed: string; count: number; size: number }>();
  for (let start = 0; start < spans.length; start += 1) {
    for (let size = 1; size <= longestPhrase && start + size <= spans.length; size += 1) {
      const words = spans.slice(start, start + size).map(span => span.word);
      if (size > 1 && normalised.slice(spans[start + size - 2]!.end, spans[start + size - 1]!.start) !== ' ')
        break;
      // A phrase neither begins nor ends with a common word, and figures name no subject.
      if (common.has(words[0]!) || /^\d/.test(words[0]!) || words[0]!.length < 3) break;
      if (common.has(words.at(-1)!) || /^\d/.test(words.at(-1)!) || words.at(-1)!.length < 3) continue;
      const phrase = words.join(' ');
      const entry = found.get(phrase);
      if (entry) entry.count += 1;
      else {
        const printed = normalised.slice(spans[start]!.start, spans[start + size - 1]!.end).toLowerCase();
        found.set(phrase, { printed, count: 1, size });
      }
    }
  }
  return found;
}

/**
 * Words that a rule could have taken a missed item by: words and phrases of its title and summary that few other
 * items hold, longer ones and those that its body repeats first. `others` are titles of items that no rule took.
 */
export function proposedWords(
  item: { title: string; summary: string; body: string },
  others: readonly string[],
  known: readonly string[],
): string[] {
  const title = phrasesOf(item.title);
  const summary = phrasesOf(item.summary);
  const body = phrasesOf(item.body);
  const taken = new Set(
    known.map(word =>
      wordSpans(normalise(word))
        .map(span => span.word)
        .join(' '),
    ),
  );
  const elsewhere = new Map<string, number>();
  for (const other of others) {
    for (const phrase of phrasesOf(other).keys()) elsewhere.set(phrase, (elsewhere.get(phrase) ?? 0) + 1);
  }
  const counted: Counted[] = [...new Map([...summary, ...title])]
    .filter(([phrase]) => !taken.has(phrase))
    .map(([phrase, { printed, size }]) => ({
      phrase,
      printed,
      size,
      inTitle: title.has(phrase),
      inText: body.get(phrase)?.count ?? 0,
    }));
  const weight = ({ phrase, inTitle, inText, size }: Counted) =>
    ((inTitle ? 3 : 1) + Math.min(inText, 5)) * size ** 0.5 * (1 / (1 + (elsewhere.get(phrase) ?? 0)));
  const ranked = counted
    .filter(entry => entry.inText > 0 || entry.inTitle)
    .sort((a, b) => weight(b) - weight(a) || b.size - a.size || (a.phrase < b.phrase ? -1 : 1));
  const chosen: Counted[] = [];
  for (const entry of ranked) {
    // A phrase says what the words inside it would say again.
    const within = chosen.some(
      other =>
        ` ${other.phrase} `.includes(` ${entry.phrase} `) ||
        ` ${entry.phrase} `.includes(` ${other.phrase} `),
    );
    if (!within) chosen.push(entry);
    if (chosen.length === mostProposals) break;
  }
  return chosen.map(entry => entry.printed);
}
