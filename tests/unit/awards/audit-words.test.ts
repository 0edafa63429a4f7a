import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { historyEntry } from '#app/features/awards/season-history.server.ts';
import { auditWords } from '#app/i18n/audit-words.server.ts';
import { audit as en } from '#app/i18n/en/audit.ts';
import { audit as id } from '#app/i18n/id/audit.ts';

const folder = 'app/features/awards';
const read = (under: string) =>
  readdirSync(join(folder, under), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => readFileSync(join(folder, under, name), 'utf8'))
    .join('\n');
const source = read('');
const found = (pattern: RegExp, text = source) => [...text.matchAll(pattern)].map(match => match[1]!);

/** What the feature writes into the log, as its code says it. */
const actions = [
  ...found(
    /'((?:season|round|article|certificate|certificateTemplate|work|winner)\.[a-z][A-Za-z]*)'/g,
  ).filter(action => !/^(?:season|article)\.(?:ts|id|name|nothingToRestore|dayAhead)$/.test(action)),
  ...found(/auditRound\(\s*[\w.{} ,]+?,\s*'(\w+)'/g).map(name => `round.${name}`),
  ...found(/auditWork\([^'\n]*'(\w+)'/g).map(name => `work.${name}`),
  ...found(/await audit\([^'\n]*'(\w+)'/g, read('winners')).map(name => `winner.${name}`),
];
const fields = found(/field: '(\w+)', before/g);

it.each([
  ['id', id],
  ['en', en],
] as const)('names in %s whatever the awards write into the log', (_, words) => {
  expect(actions.length).toBeGreaterThan(40);
  const named = words.action as Record<string, Record<string, string>>;
  const missing = [...new Set(actions)].filter(action => {
    const [group = '', name = ''] = action.split('.');
    return !named[group]?.[name];
  });
  expect(missing).toEqual([]);
  expect([...new Set(fields)].filter(field => !(field in words.field))).toEqual([]);
});

it.each(['id', 'en'] as const)('tells a season’s history in %s without keys and machine times', locale => {
  const entry = historyEntry(
    {
      ...{ id: 1, at: '2026-12-11T16:59:59.000Z', actorName: 'Sari', action: 'season.worksCalled' },
      ...{ subjectKind: 'season', subjectId: 1, subjectLabel: 'Anugerah 2026' },
      changes: [{ field: 'dueAt', before: null, after: '2026-12-11T16:59:59.000Z' }],
    },
    auditWords(locale, 'Asia/Jakarta'),
  );
  expect(JSON.stringify({ ...entry, at: '' })).not.toMatch(/worksCalled|dueAt|T16:59|\w+\.\w+\.\w+/);
  expect(entry.done).toContain('Anugerah 2026');
});

it('names the outcome of an objection in words', () => {
  const words = auditWords('id', 'Asia/Jakarta');
  expect(words.value('outcome', 'upheld')).toBe('Keberatan diterima');
  expect(words.value('outcome', 'refused')).not.toContain('refused');
});
