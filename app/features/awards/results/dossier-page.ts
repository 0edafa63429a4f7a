import type { DossierBoard } from '#db/schema/results.ts';
import { readExclusionCodes } from '../exclusion-codes.ts';
import type { League } from '../leagues.ts';
import type { ScoredStanding } from '../scored-standing.ts';
import { storiesOf } from '../stories.ts';
import type { LockedArticle, LockedEntry, LockedRound, LockedStanding, RunDocument } from './run-document.ts';
import { lockedScores } from './run-standings.ts';

/** Most articles shown of each sort; of the rest only the number is told. */
const mostShown = 300;

/** Everything a candidate is told of their own: points per article, overlaps, what the jury gave; no juror's name. */
export interface DossierPage {
  name: string;
  /** Whose a work is, with the outlet; empty for a candidate of a board. */
  author: string;
  /** Null for a work: the jury alone judges it. */
  standing: LockedStanding | null;
  league: League | null;
  /** The limits that reasons speak of. */
  limits: { words: number; seconds: number; floor: number };
  stories: (DossierArticle & { points: number; others: string[] })[];
  moreStories: number;
  excluded: (DossierArticle & { reasons: ReturnType<typeof readExclusionCodes> })[];
  moreExcluded: number;
  rounds: DossierRound[];
}

export type DossierArticle = Pick<
  LockedArticle,
  'id' | 'title' | 'url' | 'publishedAt' | 'originality' | 'overlaps'
>;

/** What the jury of one round gave a candidate. */
export interface DossierRound {
  entryId: number;
  name: string;
  mode: LockedRound['mode'];
  sheets: number;
  /** How many jurors ranked it. */
  rankings: number;
  /** Its place by the marks or rankings, before the committee decided; null without one. */
  rank: number | null;
  criteria: { key: string; name: string; mean: number | null }[];
  jury: number | null;
  final: number | null;
  award: { place: number; award: string } | null;
  /** In a screening: whether it passed. */
  passed: boolean | null;
  comments: string[];
}

export type Candidate = { board: DossierBoard; entrantId: number };

/** The page of every candidate of a run: those of both boards, then the works that a jury judged. Each by id. */
export function* dossierPages(document: RunDocument): Generator<Candidate & { page: DossierPage }> {
  const standings = new Map(
    document.results.standings.map(standing => [`${standing.board} ${standing.entrantId}`, standing]),
  );
  const articles = new Map(document.articles.map(article => [article.id, article]));
  const names = {
    outlets: new Map(document.outlets.map(({ id, name }) => [id, name])),
    journalists: new Map(document.journalists.map(({ id, name }) => [id, name])),
  };
  for (const score of lockedScores(document)) {
    const { board, entrantId } = score;
    const standing = standings.get(`${board} ${entrantId}`);
    const name = names[board].get(entrantId);
    if (!standing || name === undefined) continue;
    yield {
      ...{ board, entrantId },
      page: {
        ...{ name, author: '', standing },
        league: document.season.leagues.find(({ id }) => id === standing.leagueId) ?? null,
        limits: limitsOf(document),
        ...articlesOf(score, articles),
        rounds: juryOf(document, { board, entrantId }),
      },
    };
  }
  yield* workPages(document);
}

function* workPages(document: RunDocument): Generator<Candidate & { page: DossierPage }> {
  const works = new Map<number, LockedEntry>();
  for (const { board, entries } of document.rounds) {
    if (board !== 'works') continue;
    for (const entry of entries) if (entry.workId !== null) works.set(entry.workId, entry);
  }
  for (const [entrantId, { workTitle, recipient, affiliation }] of [...works].sort(([a], [b]) => a - b)) {
    yield {
      ...{ board: 'works' as const, entrantId },
      page: {
        name: workTitle,
        author: [recipient, affiliation].filter(Boolean).join(', '),
        ...{ standing: null, league: null, limits: limitsOf(document) },
        ...{ stories: [], moreStories: 0, excluded: [], moreExcluded: 0 },
        rounds: juryOf(document, { board: 'works', entrantId }),
      },
    };
  }
}

function limitsOf({ ruleSet: { rules } }: RunDocument): DossierPage['limits'] {
  const { minimumWords: words, minimumSeconds: seconds } = rules.eligibility;
  return { words, seconds, floor: rules.originality.floor };
}

function articlesOf({ points }: ScoredStanding, articles: ReadonlyMap<number, LockedArticle>) {
  const shown = (articleId: number): DossierArticle => {
    const { id, title, url, publishedAt, originality, overlaps } = articles.get(articleId)!;
    return { id, title, url, publishedAt, originality, overlaps };
  };
  const stories = storiesOf(
    points
      .filter(({ exclusion }) => exclusion === null)
      .map(({ total, founderId, ...point }) => ({
        ...point,
        points: total,
        founderId: founderId ?? point.articleId,
      })),
  );
  const excluded = points.filter(({ exclusion }) => exclusion !== null);
  return {
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
  };
}

function isOf(entry: LockedEntry, { board, entrantId }: Candidate): boolean {
  if (board === 'works') return entry.workId === entrantId;
  return (board === 'outlets' ? entry.outletId : entry.journalistId) === entrantId;
}

/** What the jury gave a candidate, round by round: means by criterion, J and F, and the comments in no telling order. */
function juryOf(document: RunDocument, candidate: Candidate): DossierRound[] {
  return document.rounds.flatMap(round =>
    round.entries
      .filter(entry => isOf(entry, candidate))
      .map(({ id: entryId }) => {
        const { mode, name, rubric } = round;
        const sheets = round.sheets.filter(sheet => sheet.entryId === entryId);
        const own = <T extends { roundId: number; entryId: number }>(list: readonly T[]) =>
          list.find(one => one.roundId === round.id && one.entryId === entryId);
        const order = document.results.rounds
          .find(({ roundId }) => roundId === round.id)
          ?.order.find(each => each.entryId === entryId);
        const award = own(document.results.awards);
        const comments = sheets.flatMap(sheet => [
          sheet.comment,
          ...sheet.marks.map(({ comment }) => comment),
        ]);
        const passed = round.decisions.at(-1)?.places.some(place => place.entryId === entryId) ?? false;
        return {
          ...{ entryId, name, mode },
          sheets: sheets.length,
          rankings: round.ballots.filter(({ judged = [] }) => judged.includes(entryId)).length,
          rank: order?.rank ?? null,
          criteria: mode === 'marks' ? rubric.criteria.map(each => criterionMean(each, sheets)) : [],
          jury: order?.J ?? null,
          final: order?.F ?? null,
          award: award ? { place: award.place, award: award.award } : null,
          passed: mode === 'screening' ? passed : null,
          // Sorted by their text, so that their order does not tell whose they are.
          comments: [...new Set(comments.filter(comment => comment.trim() !== ''))].sort(),
        };
      }),
  );
}

function criterionMean(
  { key, name }: { key: string; name: string },
  sheets: LockedRound['sheets'],
): DossierRound['criteria'][number] {
  const marks = sheets.flatMap(sheet =>
    sheet.marks.filter(({ criterion }) => criterion === key).map(({ mark }) => mark),
  );
  const mean = marks.length === 0 ? null : marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
  return { key, name, mean };
}
