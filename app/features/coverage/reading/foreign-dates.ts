/** Months as pages abroad print them, by the name under which dates are read. */
const months: Record<string, readonly string[]> = {
  Januari: ['января', 'januar', 'jänner', 'janvier', 'enero', 'janeiro', 'gennaio'],
  Februari: ['февраля', 'februar', 'février', 'febrero', 'fevereiro', 'febbraio'],
  Maret: ['марта', 'märz', 'mars', 'marzo', 'março'],
  April: ['апреля', 'avril', 'abril', 'aprile'],
  Mei: ['мая', 'mai', 'mayo', 'maio', 'maggio'],
  Juni: ['июня', 'juin', 'junio', 'junho', 'giugno'],
  Juli: ['июля', 'juillet', 'julio', 'julho', 'luglio'],
  Agustus: ['августа', 'août', 'agosto'],
  September: ['сентября', 'septembre', 'septiembre', 'setembro', 'settembre'],
  Oktober: ['октября', 'octobre', 'octubre', 'outubro', 'ottobre'],
  November: ['ноября', 'novembre', 'noviembre', 'novembro'],
  Desember: ['декабря', 'dezember', 'décembre', 'diciembre', 'dezembro', 'dicembre'],
};
const byName = new Map(
  Object.entries(months).flatMap(([name, all]) => all.map(each => [each, name] as const)),
);
const dayAndMonth = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:\\.|er|º)?\\s+(?:de\\s+)?(${[...byName.keys()].join('|')})\\.?,?\\s+(?:de\\s+)?((?:19|20)\\d\\d)`,
  'giu',
);

/** A date in words of another tongue, or in Chinese and Japanese signs, as the reader of dates knows it; all else stays. */
export function inKnownMonths(text: string): string {
  return text
    .replace(/(?<!\d)((?:19|20)\d\d)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/gu, (_, year, month, day) =>
      [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'),
    )
    .replace(
      dayAndMonth,
      (_, day, month, year) => `${day} ${byName.get(String(month).toLowerCase())} ${year}`,
    );
}
