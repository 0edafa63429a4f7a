import { rubricTemplates } from '#app/features/awards/judging/rubric-templates.ts';
import type { LockedArticle, LockedRound, RunInputs } from '#app/features/awards/results/run-document.ts';
import { resultsVersion } from '#app/features/awards/results/run-results.ts';
import { defaultRuleSet } from '#app/features/awards/rule-set.ts';

const outlets = [1, 2, 3].map(id => ({
  id,
  name: `Media ${id}`,
  scope: id === 3 ? ('national' as const) : ('regional' as const),
  channel: 'online' as const,
  networkId: id === 2 ? null : 7,
}));

/** An article of outlet 1, 2 or 3 by its number, eligible and of its own story. */
export function lockedArticle(id: number, values: Partial<LockedArticle> = {}): LockedArticle {
  return {
    id,
    outletId: 1 + (id % 3),
    journalistIds: [1 + (id % 2)],
    publishedAt: new Date(Date.UTC(2025, id % 12, 1 + (id % 28))).toISOString(),
    channel: 'online',
    format: 'hard_news',
    paid: false,
    programmes: [1 + (id % 6)],
    words: 300 + 40 * (id % 9),
    seconds: null,
    originality: 0.5 + 0.05 * (id % 10),
    ownSources: id % 4,
    fieldReporting: id % 2 === 0,
    hasEvidence: true,
    rulings: [],
    contentHash: `text ${id}`,
    title: `Berita ${id}`,
    url: null,
    foundBy: 'feed',
    overlaps: [],
    ...values,
  };
}

const { criteria } = rubricTemplates.usual;

/** A round of outlets: rows of marks are jurors, columns entries; `places` are entry ids by place. */
export function lockedRound(
  marks: readonly (readonly (number | null)[])[],
  places: number[][] = [[1], [2]],
): LockedRound {
  return {
    ...{ id: 1, name: 'Media daerah', board: 'outlets', leagueId: 1, mode: 'marks', blind: false },
    ...{ rubric: rubricTemplates.usual, shortlist: 3, jurorsPerEntry: 2, indexWeight: 0.35, winners: 3 },
    closedAt: '2026-01-04T00:00:00.000Z',
    entries: marks[0]!.map((_, e) => ({
      ...{ id: e + 1, outletId: e + 1, journalistId: null, workId: null, recipient: `Media ${e + 1}` },
      ...{ affiliation: '', workTitle: '', source: 'shortlist', reason: '', a: 50 + e, removalReason: null },
    })),
    recusals: [],
    sheets: marks.flatMap((row, j) =>
      row.flatMap((mark, e) =>
        mark === null
          ? []
          : [
              {
                ...{ entryId: e + 1, jurorId: j + 1, passed: null, comment: '' },
                marks: criteria.map(({ key }) => ({ criterion: key, mark, comment: '' })),
              },
            ],
      ),
    ),
    ballots: [],
    decisions: [
      {
        number: 1,
        places: places.flatMap((ids, i) =>
          ids.map(entryId => ({ entryId, place: i + 1, award: `Juara ${i + 1}` })),
        ),
        ...{ advised: null, overrides: false, reasons: '', attendance: [] },
        ...{ metOn: '2026-01-04', decidedAt: '2026-01-04T03:00:00.000Z' },
      },
    ],
  };
}

/** A season of 2025 with these articles and rounds. */
export function lockedInputs(articles: LockedArticle[], rounds: LockedRound[] = []): RunInputs {
  return {
    ...{ format: 'gema.award-run', formatVersion: 1, codeVersion: resultsVersion },
    season: {
      ...{ id: 1, name: 'Anugerah 2025', startsOn: '2025-01-01', endsOn: '2025-12-31' },
      programmes: [1, 2, 3, 4, 5, 6].map(id => ({ id, name: `Program ${id}` })),
      leagues: [
        { id: 1, name: '', scope: 'regional', channel: null },
        { id: 2, name: '', scope: 'national', channel: null },
      ],
    },
    ruleSet: { version: 1, rules: defaultRuleSet },
    outlets,
    journalists: [
      { id: 1, name: 'Rahma', certified: true },
      { id: 2, name: 'Dedi', certified: false },
    ],
    setAside: { outlets: [], journalists: [] },
    articles,
    nearDuplicates: [],
    jurors: [],
    rounds,
  };
}
