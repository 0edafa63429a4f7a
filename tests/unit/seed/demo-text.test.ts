import { describe, expect, it } from 'vitest';
import { countWords } from '#app/lib/text.ts';
import { buildDemo } from '#db/seed/data/demo.ts';

const demo = buildDemo('2026-11-22T05:00:00.000Z');
const texts = demo.articles.map(article => ({ ref: article.ref, text: `${article.title}\n${article.body}` }));
const releaseTexts = [...demo.releases, ...demo.archive].map(release => ({
  ref: release.key,
  text: [release.headline, ...release.keyMessages, JSON.stringify(release.doc), ...release.angles].join('\n'),
}));

function offenders(pattern: RegExp, list = texts): string[] {
  return list
    .filter(({ text }) => pattern.test(text))
    .map(({ ref, text }) => `${ref}: ${pattern.exec(text)?.[0]}`);
}

describe('the demo texts', () => {
  it('leave no slot or choice unfilled', () => {
    expect(offenders(/[{}[\]|]|undefined|NaN|\bnull\b/)).toEqual([]);
    expect(offenders(/\{[a-z]\w*\}|undefined|NaN/, releaseTexts)).toEqual([]);
  });

  it('have clean punctuation', () => {
    expect(offenders(/ {2}| [,.;:?!]|,,|,\.|\.\.(?!\.)|"{2}/)).toEqual([]);
    expect(offenders(/\n[a-z]/)).toEqual([]);
  });

  it('balance their quotation marks in every paragraph', () => {
    const odd = demo.articles.flatMap(article =>
      article.body.split('\n').filter(line => (line.match(/"/g)?.length ?? 0) % 2 === 1),
    );
    expect(odd).toEqual([]);
  });

  it('introduce every speaker in full before calling them by one name', () => {
    const own = demo.articles.filter(article => article.origin.kind === 'own');
    const missing = own.flatMap(article =>
      article.spokespersons
        .filter(person => !article.body.includes(person.name))
        .map(person => [article.ref, person.name]),
    );
    expect(missing).toEqual([]);
  });

  it('vary in length from briefs to long reports', () => {
    const words = demo.articles.map(article => countWords(article.body));
    const share = (least: number, most: number) =>
      words.filter(count => count >= least && count < most).length / words.length;
    expect(Math.max(...words)).toBeGreaterThan(900);
    expect(Math.max(...words)).toBeLessThan(1300);
    expect(share(0, 150)).toBeGreaterThan(0.04);
    expect(share(0, 150)).toBeLessThan(0.15);
    expect(share(400, 1300)).toBeGreaterThan(0.08);
  });

  it('tell at least 40 kinds of story under varied headlines', () => {
    const own = demo.articles.filter(article => article.origin.kind === 'own');
    expect(new Set(own.map(({ origin }) => 'story' in origin && origin.story)).size).toBeGreaterThanOrEqual(
      40,
    );
    expect(new Set(own.map(article => article.title)).size / own.length).toBeGreaterThan(0.7);
    expect(new Set(own.map(article => article.body)).size).toBe(own.length);
  });

  it('mix the agency up with the health insurer now and then', () => {
    const usual = /BPJS Kesehatan membiayai/;
    const mixed = texts.filter(({ text }) => text.includes('BPJS Kesehatan') && !usual.test(text));
    expect(mixed.length).toBeGreaterThanOrEqual(8);
    expect(mixed.length).toBeLessThanOrEqual(50);
  });
});
