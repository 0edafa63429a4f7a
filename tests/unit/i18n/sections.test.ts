import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { core } from '#app/i18n/id/core.ts';
import { messages } from '#app/i18n/id/messages.ts';
import { permissions } from '#app/lib/permissions.ts';

/** Whatever runs in a browser: components, and the words that stand beside them. */
const components = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.tsx') || /\/ui\/.*(?<!\.server)\.ts$/.test(file))
  .map(file => join('app', file));
const sections = Object.keys(messages).filter(name => !(name in core));

it.each(sections)('whoever shows a message of %s brings the section along', section => {
  const lacking = components.filter(file => {
    const source = readFileSync(file, 'utf8');
    const keys = [...source.matchAll(new RegExp(`['\`](${section}\\.[\\w$]+)`, 'g'))].map(match => match[1]!);
    return (
      keys.some(key => !(key in permissions)) && !source.includes(`import '#app/i18n/sections/${section}.ts'`)
    );
  });
  expect(lacking).toEqual([]);
});
