import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { subjectKinds } from '#app/features/admin/ui/subject-links.ts';
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
  const words = audit.action as Record<string, Record<string, string>>;
  const missing = recorded.filter(action => {
    const [group = '', name = ''] = action.split('.');
    return !words[group]?.[name];
  });
  expect([...new Set(missing)]).toEqual([]);
});

it('knows every sort of thing that can be filtered', () => {
  expect(Object.keys(audit.subject).sort()).toEqual([...subjectKinds].sort());
});
