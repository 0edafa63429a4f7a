import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { defaultTopics } from '#app/features/programs/default-topics.ts';
import { figureSchema, targetSchema } from '#app/features/programs/schema.ts';
import { formatPhone, parsePhone } from '#app/lib/phone.ts';
import { regencies } from '#app/lib/regencies.ts';
import { wibDay, wibSeconds } from '#db/seed/data/days.ts';
import { buildDemo } from '#db/seed/data/demo.ts';

const now = '2026-11-22T05:00:00.000Z';
const demo = buildDemo(now);
const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');
const count = <T>(list: readonly T[], key: (item: T) => string) =>
  list.reduce(
    (counts, item) => counts.set(key(item), (counts.get(key(item)) ?? 0) + 1),
    new Map<string, number>(),
  );
const keys = (list: readonly { key: string }[]) => new Set(list.map(item => item.key));

describe('the demo records', () => {
  it('are the same for the same seed and instant, whatever was built between', () => {
    const first = hash(demo);
    expect(hash(buildDemo(now, 7))).not.toBe(first);
    expect(hash(buildDemo('2027-12-20T05:00:00.000Z'))).not.toBe(first);
    expect(hash(buildDemo(now))).toBe(first);
  });

  it('come in the promised numbers', () => {
    expect(demo.outlets).toHaveLength(40);
    expect(demo.journalists).toHaveLength(120);
    expect(demo.releases).toHaveLength(6);
    expect(demo.articles).toHaveLength(1500);
    expect(demo.gatherings).toHaveLength(4);
    expect(demo.networks).toHaveLength(3);
    expect(demo.seasons.map(season => season.status)).toEqual(['finished', 'open', 'finished']);
    expect([...count(demo.users, user => user.role)].sort()).toEqual([
      ['admin', 1],
      ['juror', 4],
      ['leader', 1],
      ['officer', 2],
    ]);
  });

  it('hold telephone numbers as the gathering form keeps them, so that saving without a change changes nothing', () => {
    for (const { contactWhatsapp } of demo.gatherings) {
      expect(parsePhone(formatPhone(contactWhatsapp))).toBe(contactWhatsapp);
    }
  });

  it('point only at records that exist', () => {
    const outlets = keys(demo.outlets);
    const journalists = keys(demo.journalists);
    const releases = keys([...demo.releases, ...demo.archive]);
    const refs = new Set(demo.articles.map(article => article.ref));
    const places = new Set<string>(regencies.map(regency => regency.key));
    const topics = new Set(defaultTopics.map(topic => topic.code));
    const networks = keys(demo.networks);
    for (const outlet of demo.outlets) {
      expect(outlet.network === null || networks.has(outlet.network)).toBe(true);
      expect(outlet.regency === null || places.has(outlet.regency)).toBe(true);
    }
    for (const journalist of demo.journalists) {
      for (const { outlet, fromOn, toOn } of journalist.affiliations) {
        expect(outlets.has(outlet)).toBe(true);
        expect(toOn === null || fromOn <= toOn).toBe(true);
      }
    }
    for (const article of demo.articles) {
      const { origin } = article;
      expect(outlets.has(article.outlet)).toBe(true);
      expect(article.journalists.every(key => journalists.has(key))).toBe(true);
      expect(article.regency === null || places.has(article.regency)).toBe(true);
      expect(article.topics.length > 0 && article.topics.every(code => topics.has(code))).toBe(true);
      expect('release' in origin ? releases.has(origin.release) : true).toBe(true);
      expect('article' in origin ? refs.has(origin.article) : true).toBe(true);
    }
    for (const { journalist, outlet } of demo.gatherings.flatMap(gathering => gathering.invitations)) {
      expect(journalists.has(journalist) && outlets.has(outlet)).toBe(true);
    }
  });

  it('name only writers who worked for the outlet on that day', () => {
    const journalists = new Map(demo.journalists.map(person => [person.key, person]));
    for (const article of demo.articles) {
      const day = wibDay(article.publishedAt);
      for (const key of article.journalists) {
        const there = journalists
          .get(key)!
          .affiliations.some(
            ({ outlet, fromOn, toOn }) =>
              outlet === article.outlet && fromOn <= day && (toOn === null || day <= toOn),
          );
        expect(there).toBe(true);
      }
    }
  });

  it('use only reserved names on the net, and no address twice', () => {
    const urls = demo.articles.flatMap(article => article.url ?? []);
    expect(new Set(urls).size).toBe(urls.length);
    const hosts = [...urls, ...demo.outlets.map(outlet => outlet.website)].map(url => new URL(url).hostname);
    const mails = demo.journalists.flatMap(person => person.contacts.filter(({ kind }) => kind === 'email'));
    const mailHosts = [...mails.map(contact => contact.value), ...demo.users.map(user => user.email)].map(
      address => address.split('@')[1]!,
    );
    for (const host of [...hosts, ...mailHosts]) expect(host).toMatch(/\.example$/);
    expect(new Set(mails.map(contact => contact.value)).size).toBe(mails.length);
  });

  it('spread over outlets, places, months and hours', () => {
    const perOutlet = count(demo.articles, article => article.outlet);
    const perPlace = count(demo.articles, article => article.regency ?? '');
    const perMonth = count(demo.articles, article => wibDay(article.publishedAt).slice(0, 7));
    expect(perOutlet.size).toBe(40);
    for (const { key } of regencies) expect(perPlace.get(key) ?? 0).toBeGreaterThanOrEqual(25);
    expect(perMonth.size).toBe(25);
    expect([...perMonth.values()].filter(number => number >= 30).length).toBeGreaterThanOrEqual(23);
    const daylight = demo.articles.filter(({ publishedAt }) => {
      const hour = wibSeconds(publishedAt) / 3600;
      return hour >= 6 && hour < 21;
    });
    expect(daylight.length / demo.articles.length).toBeGreaterThan(0.85);
  });

  it('end at the given instant and reach two years back', () => {
    const published = demo.articles.map(article => article.publishedAt);
    expect(published).toEqual([...published].sort());
    expect(published.at(-1)! <= now).toBe(true);
    expect(published.at(-1)! > '2026-11-20').toBe(true);
    expect(published[0]! < '2024-12-01').toBe(true);
  });

  it('hold people who must not be written to', () => {
    const has = (test: (person: (typeof demo.journalists)[number]) => boolean) =>
      demo.journalists.filter(test).length;
    expect(has(person => person.doNotContact)).toBeGreaterThanOrEqual(3);
    expect(has(person => person.unsubscribed)).toBeGreaterThanOrEqual(3);
    expect(has(person => person.contacts.every(({ kind }) => kind !== 'email'))).toBeGreaterThanOrEqual(5);
    expect(
      has(person => person.contacts.some(({ lawfulBasis }) => lawfulBasis === 'none')),
    ).toBeGreaterThanOrEqual(2);
  });

  it('hold gatherings before and after the instant, answered in order of time', () => {
    const [anniversary, iftar, visit, draft] = demo.gatherings;
    expect([anniversary!, iftar!].every(({ endsAt }) => endsAt < now)).toBe(true);
    expect(visit!.startsAt > now && draft!.status === 'draft').toBe(true);
    expect(draft!.invitations).toEqual([]);
    for (const gathering of demo.gatherings) {
      for (const { invitedAt, answers, attended } of gathering.invitations) {
        const instants = [invitedAt, ...answers.map(answer => answer.at)];
        expect(instants).toEqual([...instants].sort());
        expect(instants.at(-1)! < (gathering.startsAt < now ? gathering.startsAt : now)).toBe(true);
        expect(attended === null).toBe(gathering.startsAt > now);
      }
    }
    const answered = visit!.invitations.filter(({ answers }) => answers.length > 0).length;
    expect(answered).toBeGreaterThan(8);
    expect(answered).toBeLessThan(visit!.invitations.length);
  });

  it('state figures and targets that the forms accept, none twice on a day', () => {
    for (const figure of demo.figures) {
      const form = { ...figure, effectiveToOn: figure.effectiveToOn ?? undefined };
      expect(figureSchema.safeParse(form).success).toBe(true);
    }
    for (const target of demo.targets) expect(targetSchema.safeParse(target).success).toBe(true);
    const spans = demo.figures.map(figure => ({ ...figure, to: figure.effectiveToOn ?? '9999-12-31' }));
    const overlapping = spans.filter((one, index) =>
      spans.some(
        (other, at) =>
          at > index &&
          other.code === one.code &&
          other.segment === one.segment &&
          other.effectiveFromOn <= one.to &&
          one.effectiveFromOn <= other.to,
      ),
    );
    expect(overlapping).toEqual([]);
  });
});

describe('the demo at other instants', () => {
  it.each(['2026-01-02T16:59:00.000Z', '2028-02-29T18:00:00.000Z', '2031-12-31T23:30:00.000Z'])(
    'holds at %s',
    instant => {
      const other = buildDemo(instant, 99);
      expect(other.articles).toHaveLength(1500);
      expect(other.articles.every(article => article.publishedAt <= instant)).toBe(true);
      expect(other.seasons[1]!.startsOn <= wibDay(instant)).toBe(true);
      expect(other.targets.every(target => targetSchema.safeParse(target).success)).toBe(true);
      const held = other.gatherings.map(gathering => gathering.endsAt < instant);
      expect(held).toEqual([true, true, false, false]);
    },
  );
});
