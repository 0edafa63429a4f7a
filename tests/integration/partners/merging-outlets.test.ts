import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { listEntrantNames } from '#app/features/awards/entrant-names.queries.server.ts';
import { finishSeason } from '#app/features/awards/service.server.ts';
import { inviteGuests } from '#app/features/gatherings/invitations.service.server.ts';
import { findJournalist } from '#app/features/partners/journalists.queries.server.ts';
import { planMerge } from '#app/features/partners/merge-view.server.ts';
import { findOutlet } from '#app/features/partners/outlets.queries.server.ts';
import { undoMerge } from '#app/features/partners/unmerge.service.server.ts';
import { Conflict } from '#app/lib/errors.ts';
import { openedSeason, programmeIds } from '#tests/factories/awards.ts';
import { loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { makeGathering } from '#tests/factories/gatherings.ts';
import { brokenRules, everything, merge, outlets } from '#tests/factories/merges.ts';
import { makeJournalist, makeOutlet } from '#tests/factories/partners.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';

describeOnEngines('merging outlets', fresh => {
  it('moves articles, people and invitations, computes standings anew, and gives all back', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const [topic] = await programmeIds(ctx);
    const kept = await makeOutlet(ctx, { name: 'Jambi Pos', notes: 'satu', network: 'Grup A' });
    const gone = await makeOutlet(ctx, { name: 'JambiPos.com', scope: 'community', notes: 'dua' });
    const both = await makeJournalist(ctx, { affiliations: [{ outletId: kept }, { outletId: gone }] });
    const own = await makeJournalist(ctx, { outletId: gone });
    const topics = [topic!];
    await loggedArticle(ctx, {
      outletName: 'Jambi Pos',
      title: 'Satu',
      body: storyText(1),
      topicIds: topics,
    });
    await db.updateTable('articles').set({ outlet_id: kept }).execute();
    const moved = await loggedArticle(ctx, {
      outletName: 'Lain',
      title: 'Dua',
      body: storyText(2),
      topicIds: topics,
    });
    await db.updateTable('articles').set({ outlet_id: gone }).where('id', '=', moved).execute();
    const seasonId = await openedSeason(ctx);
    await runJobs(db);
    const gathering = await makeGathering(ctx);
    await inviteGuests(ctx, gathering, { journalistIds: [own] });
    const before = await everything(db);

    expect((await planMerge(db, outlets(kept, gone)))!.extent).toMatchObject({
      articles: 1,
      affiliations: 1,
      affiliationsBoth: 1,
      invitations: 1,
      standings: 1,
    });
    const id = await merge(ctx, outlets(kept, gone), { scope: 'gone' });
    expect(await findOutlet(db, kept)).toMatchObject({
      name: 'Jambi Pos',
      scope: 'community',
      notes: 'satu\n\ndua',
    });
    expect(await db.selectFrom('articles').select('id').where('outlet_id', '=', kept).execute()).toHaveLength(
      2,
    );
    await runJobs(db);
    const standing = () =>
      db
        .selectFrom('standings')
        .select(['entrant_id as id', 'articles'])
        .where('season_id', '=', seasonId)
        .where('board', '=', 'outlets')
        .orderBy('entrant_id')
        .execute();
    expect(await standing()).toEqual([{ id: kept, articles: 2 }]);

    await undoMerge(ctx, id);
    expect(await everything(db)).toEqual(before);
    expect((await findJournalist(db, both))!.affiliations).toHaveLength(2);
    await runJobs(db);
    expect(await standing()).toEqual([
      { id: kept, articles: 1 },
      { id: gone, articles: 1 },
    ]);
    expect(await brokenRules(db)).toEqual([]);
  });

  it('cannot be taken back once a season that counted both as one is finished', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const after = { ...ctx, now: '2026-01-20T03:00:00.000Z' };
    const [topic] = await programmeIds(ctx);
    const [kept, gone] = [await makeOutlet(ctx), await makeOutlet(ctx)];
    const article = await loggedArticle(ctx, { topicIds: [topic!] });
    await db.updateTable('articles').set({ outlet_id: gone }).where('id', '=', article).execute();
    const seasonId = await openedSeason(ctx);
    await runJobs(db, after.now);
    const id = await merge(after, outlets(kept, gone));
    await runJobs(db, after.now);
    await finishSeason(after, seasonId);
    await expect(undoMerge(after, id)).rejects.toMatchObject({ messageKey: 'merging.undoSeason' });
  });

  it('leaves the figures of a finished season, under the one that stays unless both stand in it', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const after = { ...ctx, now: '2026-01-20T03:00:00.000Z' };
    const [topic] = await programmeIds(ctx);
    const ids = [await makeOutlet(ctx), await makeOutlet(ctx), await makeOutlet(ctx)] as const;
    for (const [index, outletId] of ids.slice(1).entries()) {
      const article = await loggedArticle(ctx, {
        title: `T ${index}`,
        body: storyText(index + 5),
        topicIds: [topic!],
      });
      await db.updateTable('articles').set({ outlet_id: outletId }).where('id', '=', article).execute();
    }
    const seasonId = await openedSeason(ctx);
    await runJobs(db, after.now);
    await finishSeason(after, seasonId);
    const entrants = async () => {
      const rows = await db
        .selectFrom('standings')
        .select('entrant_id as id')
        .where('board', '=', 'outlets')
        .orderBy('id')
        .execute();
      return rows.map(row => row.id);
    };
    const [a, b, c] = ids;
    const first = await merge(after, outlets(a, b));
    expect(await entrants()).toEqual([a, c]);
    const gone = await db.selectFrom('partner_merges').select('gone_name as name').executeTakeFirstOrThrow();
    // Where the effect of a change of rules is told, the double keeps the name it had.
    expect(await listEntrantNames(db, 'outlets', [b, c])).toEqual(
      new Map([
        [c, expect.any(String)],
        [b, gone.name],
      ]),
    );
    await db
      .insertInto('award_dossiers')
      .values(
        [a, c].map(entrant_id => ({
          season_id: seasonId,
          board: 'outlets' as const,
          entrant_id,
          issued_at: after.now,
        })),
      )
      .execute();
    const days = await db
      .selectFrom('standing_days')
      .select('entrant_id as id')
      .where('board', '=', 'outlets')
      .where('entrant_id', 'in', [a, c])
      .distinct()
      .execute();
    expect((await planMerge(db, outlets(a, c)))!.extent).toMatchObject({
      finishedStandings: 0,
      finishedStandingsBoth: 1,
      dossiersBoth: 1,
      historiesBoth: days.length === 2 ? 1 : 0,
    });
    await db.deleteFrom('award_dossiers').execute();
    const second = await merge(after, outlets(a, c));
    expect(await entrants()).toEqual([a, c]);
    await undoMerge(after, second);
    await expect(undoMerge(after, first)).rejects.toThrow(Conflict);
  });
});

describeOnEngines('everything that refers to partners', (fresh, engine) => {
  it.skipIf(engine !== 'sqlite')(
    'is moved by a merge: a new reference belongs in a listener of partnersMerged',
    async () => {
      const db = await fresh();
      const { rows } = await sql<{ place: string }>`
      select m.name || '.' || f."from" as place from sqlite_master m join pragma_foreign_key_list(m.name) f
      where m.type = 'table' and f."table" in ('outlets', 'journalists') order by 1`.execute(db);
      expect(rows.map(row => row.place)).toEqual([
        'affiliations.journalist_id',
        'affiliations.outlet_id',
        'article_journalists.journalist_id',
        'articles.outlet_id',
        'contact_points.journalist_id',
        'correction_requests.journalist_id',
        'feeds.outlet_id',
        'incoming_mails.journalist_id',
        'invitations.journalist_id',
        'invitations.outlet_id',
        'journalist_preferences.journalist_id',
        'journalist_topics.journalist_id',
        'jurors.outlet_id',
        'mailing_recipients.journalist_id',
        'partner_labels.journalist_id',
        'partner_labels.outlet_id',
        'partner_notes.journalist_id',
        'partner_notes.outlet_id',
        'preference_requests.journalist_id',
        'press_council_checks.outlet_id',
        'segment_people.journalist_id',
      ]);
    },
  );
});
