import { expect, it } from 'vitest';
import { fieldsOf } from '#app/features/imports/fields.ts';
import { guessMapping } from '#app/features/imports/mapping.ts';
import { exportLists } from '#app/features/reports/exports/lists.ts';
import { exportWords } from '#app/features/reports/exports/words.ts';
import { translator } from '#app/i18n/server.server.ts';

/** Columns of an export that an import knows under another name, or that say nothing about a new record. */
const others: Record<string, string | null> = {
  publishedAt: 'published',
  ownSources: null,
  topics: null,
  words: null,
  originality: null,
  id: null,
  owner: null,
  journalistCount: null,
  pressCouncilEvidence: null,
};

it.each(
  (['articles', 'outlets', 'journalists'] as const).flatMap(kind =>
    (['id', 'en'] as const).map(locale => [kind, locale] as const),
  ),
)('knows the columns of an exported list of %s again (%s)', (kind, locale) => {
  const { labelOf } = exportWords(translator(locale));
  const keys = exportLists[kind].columns.map(({ key }) => key as string);
  const guessed = guessMapping(kind, keys.map(labelOf), []);
  const known = new Set(fieldsOf(kind).map(({ key }) => key as string));
  const wanted = keys.map(key => (key in others ? others[key] : known.has(key) ? key : null));
  expect(Object.fromEntries(keys.map((key, i) => [key, guessed[i]]))).toEqual(
    Object.fromEntries(keys.map((key, i) => [key, wanted[i]])),
  );
});
