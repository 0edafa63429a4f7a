import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { admin } from '#app/i18n/id/admin.ts';
import { mailFields } from '#emails/placeholders.ts';

it('names every sort of background work', () => {
  const wiring = readFileSync('app/wiring.server.ts', 'utf8');
  const kinds = [...wiring.matchAll(/registerJob\(\s*'([\w.-]+)'/g)].map(match => match[1]!);
  expect(kinds.length).toBeGreaterThan(0);
  const words = admin.job as Record<string, Record<string, string>>;
  const missing = kinds.filter(kind => {
    const [group = '', name = ''] = kind.split('.');
    return !words[group]?.[name];
  });
  expect(missing).toEqual([]);
});

it('names every mail', () => {
  expect(Object.keys(mailFields).filter(kind => !(kind in admin.mailKind))).toEqual([]);
});
