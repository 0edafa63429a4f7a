import type { LockedRound, RoundResult } from '#app/features/awards/results/run-document.ts';
import { lowest, type Pdf } from '#app/features/files/pdf-document.server.ts';
import {
  heading,
  makePaper,
  type PaperSource,
  paragraph,
  quiet,
  subheading,
  table,
  type Words,
} from './paper.server.ts';
import { signatureBlock } from './signature-block.server.ts';

/** Minutes of the jury (berita acara): panel, rounds, recusals, figures, decisions and their reasons, and the hash. */
export function minutesPdf(source: PaperSource, words: Words): Promise<Buffer> {
  const { run, document } = source;
  const { t, format } = words;
  return makePaper(source, t('papers.minutes.title'), words, doc => {
    paragraph(
      doc,
      t('papers.minutes.opening', {
        season: document.season.name,
        articles: format.number(document.articles),
        version: document.ruleSet.version,
      }),
    );
    if (run.reason) {
      paragraph(doc, t('papers.minutes.again', { number: run.number, reason: run.reason }));
    }
    heading(doc, t('papers.minutes.jury'));
    table(
      doc,
      [
        { head: t('papers.name'), width: 190 },
        { head: t('papers.position'), width: 160 },
        { head: t('papers.employer'), width: 145 },
      ],
      document.jurors.map(({ name, position, employer, agencyStaff }) => [
        name,
        position,
        agencyStaff ? t('papers.minutes.ownStaff') : employer,
      ]),
    );
    for (const round of document.rounds) writeRound(doc, source, round, words);
    writeReasons(doc, source, words);
    heading(doc, t('papers.minutes.completeness'));
    paragraph(doc, t('papers.minutes.completenessText'));
    const shares = document.found;
    table(
      doc,
      [
        { head: t('papers.outlet'), width: 195 },
        { head: t('papers.articles'), width: 60, right: true },
        { head: t('papers.byFeed'), width: 80, right: true },
        { head: t('papers.byOfficer'), width: 80, right: true },
        { head: t('papers.byCandidate'), width: 80, right: true },
      ],
      shares
        .slice(0, mostOutlets)
        .map(({ name, articles, feed, officer, candidate }) => [
          name,
          format.number(articles),
          format.percent(feed),
          format.percent(officer),
          format.percent(candidate),
        ]),
    );
    if (shares.length > mostOutlets) {
      quiet(doc, t('papers.minutes.moreOutlets', { count: shares.length - mostOutlets }));
    }
    signatureBlock(doc, source, words, t('papers.minutes.closing'));
  });
}

/** An entry by name; a work with who made it. */
function entryName({ recipient, affiliation, workTitle }: LockedRound['entries'][number]): string {
  if (workTitle === '') return recipient;
  return `“${workTitle}” – ${[recipient, affiliation].filter(Boolean).join(', ')}`;
}

/** What was done outside the decisions, and why. */
function writeReasons(doc: Pdf, { document, zone }: PaperSource, { t, format }: Words): void {
  const reasons = document.reasons ?? [];
  if (reasons.length === 0) return;
  heading(doc, t('papers.minutes.acts'));
  table(
    doc,
    [
      { head: t('papers.on'), width: 75 },
      { head: t('papers.act'), width: 200 },
      { head: t('papers.reason'), width: 220 },
    ],
    reasons.map(({ at, act, about, reason }) => [
      format.day(at, zone),
      `${t(`papers.minutes.actNames.${act}`)}: ${about}`,
      reason,
    ]),
  );
}

/** Of the outlets with fewest articles only the number is told. */
const mostOutlets = 60;

function writeRound(doc: Pdf, source: PaperSource, round: LockedRound, words: Words): void {
  const { t, format } = words;
  const { document } = source;
  const nameOf = new Map(round.entries.map(entry => [entry.id, entryName(entry)]));
  const jurorOf = new Map(document.jurors.map(({ id, name }) => [id, name]));
  heading(doc, t('papers.minutes.round', { name: round.name }));
  const present = round.entries.filter(({ removalReason }) => removalReason === null);
  paragraph(
    doc,
    t(`papers.minutes.modes.${round.mode}`, {
      board:
        round.board === 'works'
          ? t('judging.boards.works')
          : `${t(`judging.boards.${round.board}`)}, ${source.leagueName(round.leagueId)}`,
      entries: format.number(present.length),
      sheets: format.number(round.sheets.length + round.ballots.length),
      a: format.percent(round.indexWeight),
      j: format.percent(1 - round.indexWeight),
    }),
  );
  for (const entry of round.entries) {
    const name = nameOf.get(entry.id)!;
    if (entry.source === 'wild_card' || entry.source === 'added') {
      quiet(doc, t(`papers.minutes.${entry.source}`, { name, reason: entry.reason }));
    }
    if (entry.removalReason !== null) {
      quiet(doc, t('papers.minutes.removed', { name, reason: entry.removalReason }));
    }
  }
  if (round.recusals.length > 0) {
    subheading(doc, t('papers.minutes.recusals'));
    table(
      doc,
      [
        { head: t('papers.juror'), width: 150 },
        { head: t('papers.entry'), width: 150 },
        { head: t('papers.reason'), width: 195 },
      ],
      round.recusals.map(({ jurorId, entryId, how, reason }) => [
        jurorOf.get(jurorId) ?? '–',
        nameOf.get(entryId) ?? '–',
        how === 'automatic'
          ? reason
              .split(',')
              .map(kind => t(`judging.interestKinds.${kind as 'employer'}`))
              .join(', ')
          : reason,
      ]),
    );
  }
  const result = document.results.rounds.find(({ roundId }) => roundId === round.id);
  if (result && result.order.length > 0) writeWeights(doc, round.rubric, words);
  if (result?.method === 'schulze') writeRanking(doc, result, nameOf, words);
  else if (result && result.order.length > 0) {
    subheading(doc, t('papers.minutes.order', { method: t(`papers.methods.${result.method ?? 'plain'}`) }));
    table(
      doc,
      [
        { head: t('papers.place'), width: 60 },
        { head: t('papers.entry'), width: 255 },
        { head: 'A', width: 60, right: true },
        { head: 'J', width: 60, right: true },
        { head: 'F', width: 60, right: true },
      ],
      result.order.map(({ rank, entryId, A, J, F }) => [
        String(rank),
        nameOf.get(entryId) ?? '–',
        A === null || round.indexWeight === 0 ? '–' : format.points(A),
        J === null ? '–' : format.points(J),
        F === null ? '–' : format.points(F),
      ]),
    );
  }
  writeDecision(doc, round, nameOf, words);
}

/** How the weights of the rubric were agreed, where the committee did. */
function writeWeights(doc: Pdf, { agreed }: LockedRound['rubric'], { t, format }: Words): void {
  if (!agreed) return;
  quiet(
    doc,
    agreed.method === 'pairwise'
      ? t('weights.agreed.pairwise', { ratio: format.points(agreed.consistencyRatio) })
      : t('weights.agreed.rank_order'),
  );
}

/** The order by Schulze, and what Borda and Ranked Pairs say beside it. */
function writeRanking(
  doc: Pdf,
  { order, beside }: RoundResult,
  nameOf: ReadonlyMap<number, string>,
  { t }: Words,
): void {
  subheading(doc, t('papers.minutes.order', { method: t('papers.methods.schulze') }));
  const placeIn = (groups: readonly number[][] = []) => {
    const places = new Map<number, number>();
    let before = 0;
    for (const group of groups) {
      for (const id of group) places.set(id, before + 1);
      before += group.length;
    }
    return (id: number) => String(places.get(id) ?? '–');
  };
  const [borda, pairs] = [placeIn(beside?.borda), placeIn(beside?.rankedPairs)];
  table(
    doc,
    [
      { head: t('papers.place'), width: 60 },
      { head: t('papers.entry'), width: 275 },
      { head: t('papers.methods.borda'), width: 70, right: true },
      { head: t('papers.methods.rankedPairs'), width: 90, right: true },
    ],
    order.map(({ rank, entryId }) => [
      String(rank),
      nameOf.get(entryId) ?? '–',
      borda(entryId),
      pairs(entryId),
    ]),
  );
}

function writeDecision(
  doc: Pdf,
  round: LockedRound,
  nameOf: ReadonlyMap<number, string>,
  { t, format }: Words,
): void {
  const decision = round.decisions.at(-1);
  if (!decision) return;
  subheading(doc, t('papers.minutes.decision'));
  const named = (wanted: boolean) =>
    decision.attendance
      .filter(({ present }) => present === wanted)
      .map(({ name }) => name)
      .join(', ');
  paragraph(
    doc,
    t('papers.minutes.decided', {
      on: format.date(decision.metOn),
      present: decision.attendance.filter(({ present }) => present).length,
      jurors: decision.attendance.length,
      names: named(true) || '–',
    }),
  );
  const absent = named(false);
  if (absent) paragraph(doc, t('papers.minutes.absent', { names: absent }));
  for (const { place, entryId, award } of [...decision.places].sort((a, b) => a.place - b.place)) {
    if (doc.y > lowest(doc) - 20) doc.addPage();
    paragraph(
      doc,
      round.mode === 'screening'
        ? t('papers.minutes.passed', { name: nameOf.get(entryId) ?? '–' })
        : t('papers.minutes.placed', { place, name: nameOf.get(entryId) ?? '–', award }),
    );
  }
  if (decision.places.length === 0) paragraph(doc, t('papers.minutes.nobodyPassed'));
  for (const line of differences(round, decision, nameOf, t)) paragraph(doc, line);
  if (decision.reasons) paragraph(doc, t('papers.minutes.reasons', { reasons: decision.reasons }));
  for (const { number, metOn, places, reasons } of round.decisions.slice(0, -1).reverse()) {
    const list = [...places].sort((a, b) => a.place - b.place);
    quiet(
      doc,
      t('papers.minutes.earlierDecision', {
        number,
        on: format.date(metOn),
        places: list.map(({ place, entryId }) => `${place}. ${nameOf.get(entryId) ?? '–'}`).join('; ') || '–',
      }),
    );
    if (reasons) quiet(doc, t('papers.minutes.earlierReasons', { number, reasons }));
  }
}

type Advised = { places?: { entryId: number; rank: number }[] };

/** How a decision differs from the order that was advised when it was made; nothing when it does not. */
function differences(
  { mode, winners }: LockedRound,
  { overrides, places, advised }: LockedRound['decisions'][number],
  nameOf: ReadonlyMap<number, string>,
  t: Words['t'],
): string[] {
  if (!overrides) return [];
  const order = (advised as Advised | null)?.places ?? [];
  if (order.length === 0) return [t('papers.minutes.noOrder')];
  const last = mode === 'screening' ? 1 : winners;
  const wanted = new Map(
    order.filter(({ rank }) => rank <= last).map(({ entryId, rank }) => [entryId, rank]),
  );
  const given = new Map(places.map(({ entryId, place }) => [entryId, place]));
  const differing = [...new Set([...wanted.keys(), ...given.keys()])].filter(
    id => wanted.get(id) !== given.get(id),
  );
  const said = (place: number | undefined) =>
    place === undefined
      ? t('papers.minutes.noPlace')
      : mode === 'screening'
        ? t('papers.minutes.pass')
        : t('papers.minutes.placeNumber', { place });
  return [
    t('papers.minutes.overridden'),
    ...differing.map(id =>
      t('papers.minutes.differs', {
        name: nameOf.get(id) ?? '–',
        advised: said(wanted.get(id)),
        decided: said(given.get(id)),
      }),
    ),
  ];
}
