import { copyBetween } from './articles/copies.ts';
import { openDesk } from './articles/desk.ts';
import type { Draft } from './articles/draft.ts';
import { finish } from './articles/finish.ts';
import { carryRelease } from './articles/from-release.ts';
import { writeOwn } from './articles/own.ts';
import { takePhoto } from './articles/photos.ts';
import { newsDays } from './articles/schedule.ts';
import { wibDay } from './days.ts';
import { chance, mulberry32, type Random } from './random.ts';
import type { DemoArticle, DemoJournalist, DemoOutlet, DemoRelease } from './types.ts';

const articleCount = 1500;
const verbatimShare = 0.18;
const editedShare = 0.17;
const copyShare = 0.06;
const photoCount = 34;

/** Shares a number out over `parts` as evenly as whole numbers allow. */
function share(total: number, parts: number, index: number): number {
  return Math.floor((total * (index + 1)) / parts) - Math.floor((total * index) / parts);
}

/** Full press kits are carried by more outlets than the short releases of old. */
function carryAll(
  random: Random,
  issued: readonly DemoRelease[],
  outlets: readonly DemoOutlet[],
  now: string,
): Draft[] {
  const desk = openDesk(random);
  const featured = issued.filter(release => !release.archived);
  const archive = issued.filter(release => release.archived);
  const large = { verbatim: 15, edited: 11 };
  const rest = {
    verbatim: Math.round(articleCount * verbatimShare) - featured.length * large.verbatim,
    edited: Math.round(articleCount * editedShare) - featured.length * large.edited,
  };
  return [
    ...featured.flatMap(release => carryRelease(desk, release, outlets, { ...large, now })),
    ...archive.flatMap((release, index) =>
      carryRelease(desk, release, outlets, {
        verbatim: share(rest.verbatim, archive.length, index),
        edited: share(rest.edited, archive.length, index),
        now,
      }),
    ),
  ];
}

/**
 * The 1,500 articles of the two years before `now`, in order of publication: copies and light edits of the
 * releases, own reporting, and copies between outlets. The same arguments always give the same articles.
 */
export function buildArticles(
  seed: number,
  outlets: readonly DemoOutlet[],
  journalists: readonly DemoJournalist[],
  issued: readonly DemoRelease[],
  now: string,
): DemoArticle[] {
  const random = mulberry32(seed);
  const today = wibDay(now);
  const carried = carryAll(random, issued, outlets, now);
  const copies = Math.round(articleCount * copyShare);
  const ownCount = articleCount - carried.length - copies;
  const desk = openDesk(random);
  const days = newsDays(random, ownCount, today);
  const photoEvery = Math.floor(ownCount / photoCount);
  const own = days.map((day, index) =>
    index % photoEvery === 7 ? takePhoto(desk, outlets, day, now) : writeOwn(desk, outlets, day, now),
  );
  for (const draft of own) {
    const sellable = draft.format === 'hard_news' && draft.bodyTone === 'positive';
    if (sellable && chance(random, 0.05)) draft.format = 'advertorial';
  }
  return finish(
    random,
    [...carried, ...own, ...copyBetween(random, own, outlets, copies, now)],
    journalists,
    today,
  );
}
