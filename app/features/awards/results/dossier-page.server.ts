import { findLink } from '#app/features/outbox/links.server.ts';
import type { Context } from '#app/lib/context.ts';
import { Gone, NotFound } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import { readExclusionCodes } from '../exclusion-codes.ts';
import { storiesOf } from '../stories.ts';
import { dossierPurpose } from './announcement.server.ts';
import { type Dossier, findDossier, listDossierObjections } from './dossiers.queries.server.ts';
import type { LockedArticle, RunDocument } from './run-document.ts';
import { readRun } from './run-file.server.ts';
import { lockedScore } from './run-standings.ts';
import { type AwardRun, findPublishedRun } from './runs.queries.server.ts';

/** What a link to a dossier opens: the dossier and the newest published run. Throws NotFound or Gone. */
export async function openDossier(db: Db, token: string): Promise<{ dossier: Dossier; run: AwardRun }> {
  const link = await findLink(db, dossierPurpose, token);
  if (!link) throw new NotFound();
  if (link.withdrawn) throw new Gone();
  const dossier = await findDossier(db, link.rowId);
  const run = dossier && (await findPublishedRun(db, dossier.seasonId));
  if (!dossier || !run) throw new NotFound();
  return { dossier, run };
}

/** Most articles shown of each sort; of the rest only the number is told. */
const mostShown = 300;

/** Everything a candidate is told of their own: points per article, overlaps, what the jury gave; no juror's name. */
export async function readDossierPage({ db, now }: Pick<Context<Db>, 'db' | 'now'>, token: string) {
  const { dossier, run } = await openDossier(db, token);
  const document = await readRun(db, run.fileId);
  const { board, entrantId } = dossier;
  const standing = document.results.standings.find(one => one.board === board && one.entrantId === entrantId);
  const score = lockedScore(document, board, entrantId);
  const name = document[board].find(({ id }) => id === entrantId)?.name;
  if (!standing || !score || !name) throw new NotFound();
  const articles = new Map(document.articles.map(article => [article.id, article]));
  const shown = (id: number) => shownArticle(articles.get(id)!);
  const stories = storiesOf(
    score.points
      .filter(({ exclusion }) => exclusion === null)
      .map(({ total, founderId, ...point }) => ({
        ...point,
        points: total,
        founderId: founderId ?? point.articleId,
      })),
  );
  const excluded = score.points.filter(({ exclusion }) => exclusion !== null);
  return {
    seasonId: run.seasonId,
    season: run.season,
    name,
    board,
    run: { number: run.number, sha256: run.sha256, publishedAt: run.publishedAt! },
    standing,
    league: document.season.leagues.find(({ id }) => id === standing.leagueId) ?? null,
    rules: document.ruleSet.rules,
    stories: stories.slice(0, mostShown).map(({ best, others }) => ({
      ...shown(best.articleId),
      points: best.points,
      others: others.map(({ articleId }) => shown(articleId).title),
    })),
    moreStories: Math.max(0, stories.length - mostShown),
    excluded: excluded.slice(0, mostShown).map(({ articleId, exclusion }) => ({
      ...shown(articleId),
      reasons: readExclusionCodes(exclusion!),
    })),
    moreExcluded: Math.max(0, excluded.length - mostShown),
    rounds: juryOf(document, dossier),
    objections: await listDossierObjections(db, dossier.id),
    objectionsUntil: run.objectionsUntil!,
    mayObject: now <= run.objectionsUntil!,
  };
}

function shownArticle({ id, title, url, publishedAt, originality, overlaps }: LockedArticle) {
  return { id, title, url, publishedAt, originality, overlaps };
}

/** What the jury gave a candidate, round by round: means by criterion, J and F, and the comments in no telling order. */
function juryOf(document: RunDocument, { board, entrantId }: Dossier) {
  return document.rounds.flatMap(round => {
    const own = round.entries.filter(
      entry => (board === 'outlets' ? entry.outletId : entry.journalistId) === entrantId,
    );
    return own.map(entry => {
      const sheets = round.sheets.filter(({ entryId }) => entryId === entry.id);
      const order = document.results.rounds
        .find(({ roundId }) => roundId === round.id)
        ?.order.find(({ entryId }) => entryId === entry.id);
      const award = document.results.awards.find(
        ({ roundId, entryId }) => roundId === round.id && entryId === entry.id,
      );
      const comments = sheets.flatMap(sheet => [sheet.comment, ...sheet.marks.map(({ comment }) => comment)]);
      return {
        entryId: entry.id,
        name: round.name,
        sheets: sheets.length,
        criteria: round.rubric.criteria.map(({ key, name }) => {
          const marks = sheets.flatMap(sheet =>
            sheet.marks.filter(({ criterion }) => criterion === key).map(({ mark }) => mark),
          );
          const mean = marks.length === 0 ? null : marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
          return { key, name, mean };
        }),
        jury: order?.J ?? null,
        final: order?.F ?? null,
        award: award ? { place: award.place, award: award.award } : null,
        // Sorted by their text, so that their order does not tell whose they are.
        comments: comments.filter(comment => comment.trim() !== '').sort(),
      };
    });
  });
}
