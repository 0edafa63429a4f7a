import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { auditWords } from '#app/i18n/audit-words.server.ts';
import { audit } from '#app/i18n/id/audit.ts';

const sources = readdirSync('app/features', { recursive: true })
  .map(String)
  .filter(name => name.endsWith('.server.ts'))
  .map(name => readFileSync(join('app/features', name), 'utf8'));

const groups = Object.keys(audit.action).join('|');
const literal = new RegExp(`'((?:${groups})\\.[A-Za-z-]+)'`, 'g');

it('has words for every action that the services record', () => {
  const recorded = sources
    .flatMap(text => text.split('\n'))
    .filter(line => /\baction\b|\baudit\(/.test(line))
    .flatMap(line => [...line.matchAll(literal)].map(match => match[1]!));
  expect(recorded.length).toBeGreaterThan(20);
  const known = audit.action as Record<string, Record<string, string>>;
  const missing = recorded.filter(action => {
    const [group = '', name = ''] = action.split('.');
    return !known[group]?.[name];
  });
  expect([...new Set(missing)]).toEqual([]);
});

const words = auditWords('id', 'Asia/Jakarta');

it('spells out what it has no words for', () => {
  expect(words.action('rocket.launchedTwice')).toBe('mencatat “rocket launched twice” pada');
  expect(words.field('somethingNew')).toBe('something new');
});

it.each([
  ['role', 'leader', 'Pimpinan'],
  ['status', 'published', 'Terbit'],
  ['average', 'trimmed', 'Tanpa satu nilai tertinggi dan satu terendah'],
  ['mode', 'screening', 'Saringan lolos atau tidak'],
  ['zone', 'Asia/Makassar', 'WITA'],
  ['channel', 'news_agency', 'Kantor berita'],
  ['answer:Rina', 'accepted +2 dengan juru foto', 'Hadir +2 dengan juru foto'],
  ['attended:Rina', 1, 'Ya'],
  ['capacity', 1200, '1.200'],
  ['startsAt', '2025-03-18T07:53:45.000Z', '18 Mar 2025, 14.53 WIB'],
  ['startsOn', '2025-03-18', '18 Mar 2025'],
  ['keyMessages', ['satu', 'dua'], 'satu, dua'],
  ['keyMessages', [], 'kosong'],
  ['name', 'admin', 'admin'],
  ['notes', null, 'kosong'],
  ['programme', [{ time: '09.00', title: 'Pembukaan', speaker: null }], '09.00 · Pembukaan'],
])('%s %j reads %s', (field, value, text) => {
  expect(words.value(field, value)).toBe(text);
});

it('names the one a field speaks of', () => {
  expect(words.field('answer:Rina: Jambi')).toBe('Jawaban Rina: Jambi');
});
