import { findSeason, listSeasons } from '#app/features/awards/seasons.queries.server.ts';
import { callForWorks, inviteSender } from '#app/features/awards/works/calls.service.server.ts';
import { checkWork } from '#app/features/awards/works/checking.service.server.ts';
import { senderLink } from '#app/features/awards/works/links.server.ts';
import { findWork, listInvites, listOwnArticles } from '#app/features/awards/works/queries.server.ts';
import { workSchema } from '#app/features/awards/works/schema.ts';
import { sendWork } from '#app/features/awards/works/sending.service.server.ts';
import { tokenOf } from '#app/features/outbox/links.server.ts';
import { hoursFrom, type SeedClock } from './context.ts';
import { newspaperPage } from './newspaper.ts';

/** Journalists who have written the most of a season: of them the call for works is told here. */
async function busiest(clock: SeedClock, season: { startsOn: string; endsOn: string }, most: number) {
  return clock.db
    .selectFrom('article_journalists as aj')
    .innerJoin('articles as a', 'a.id', 'aj.article_id')
    .innerJoin('journalists as j', 'j.id', 'aj.journalist_id')
    .select(['j.id', 'j.name'])
    .where('a.status', '=', 'approved')
    .where('a.published_on', '>=', season.startsOn)
    .where('a.published_on', '<=', season.endsOn)
    .groupBy(['j.id', 'j.name'])
    .orderBy(eb => eb.fn.countAll(), 'desc')
    .orderBy('j.id')
    .limit(most)
    .execute();
}

const consentLetter = (journalist: string, outlet: string, title: string, day: string) =>
  newspaperPage({
    name: outlet,
    page: 'Surat persetujuan',
    title: 'Persetujuan keikutsertaan karya',
    body: `Redaksi ${outlet} menyetujui karya "${title}" oleh ${journalist} diikutkan dalam penilaian karya tunggal terbaik.`,
    day,
  });

/** The running season takes works: seven journalists are invited, five have sent, one work is back for its consent letter. */
export async function seedWorks(clock: SeedClock, now: string): Promise<void> {
  const running = (await listSeasons(clock.db)).find(({ status }) => status === 'open');
  const season = running && (await findSeason(clock.db, running.id));
  if (!season) return;
  const called = clock.at(hoursFrom(now, -9 * 24));
  await callForWorks(called, season.id, {
    dueOn: hoursFrom(now, 14 * 24).slice(0, 10),
    guidance:
      'Kami mencari karya yang menghadirkan suara pekerja sendiri, memeriksa angka, dan turun ke lapangan.\nSurat persetujuan redaksi boleh menyusul.',
  });
  for (const { name } of await busiest(clock, season, 7)) await inviteSender(called, season.id, name);
  const senders = await listInvites(clock.db, season.id);
  const kept: { id: number; complete: boolean }[] = [];
  for (const [place, invite] of senders.slice(0, 5).entries()) {
    const token = tokenOf(senderLink(invite));
    const articles = await listOwnArticles(clock.db, invite.journalistId, season);
    for (const article of articles.slice(0, 1 + (place % 2))) {
      const complete = kept.length % 3 !== 2;
      const at = hoursFrom(now, -7 * 24 + kept.length * 17);
      const letter = complete
        ? { consent: await consentLetter(invite.name, article.outlet, article.title, at) }
        : {};
      const form = workSchema.parse({ articleId: article.id, declared: true });
      kept.push({ id: await sendWork(clock.at(at), token, form, letter), complete });
    }
  }
  const [first, second, third] = kept;
  const check = async (id: number, decision: 'accepted' | 'incomplete', remark: string) =>
    checkWork(clock.at(hoursFrom(now, -20)), id, {
      decision,
      remark,
      version: (await findWork(clock.db, id))!.version,
    });
  if (first) await check(first.id, 'accepted', '');
  if (second) await check(second.id, 'accepted', '');
  if (third)
    await check(third.id, 'incomplete', 'Mohon lampirkan surat persetujuan redaksi, berupa PDF atau foto.');
}
