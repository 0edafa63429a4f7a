import { buildArticles } from './articles.ts';
import { wibDay } from './days.ts';
import { buildGatherings } from './gatherings.ts';
import { buildJournalists } from './journalists.ts';
import { demoOffice } from './office.ts';
import { buildOutlets, networks } from './outlets.ts';
import { buildFigures, buildTargets } from './programs.ts';
import { mulberry32 } from './random.ts';
import { buildReleases } from './releases.ts';
import { buildSeasons } from './seasons.ts';
import type {
  DemoArticle,
  DemoFigure,
  DemoGathering,
  DemoJournalist,
  DemoNetwork,
  DemoOutlet,
  DemoRelease,
  DemoSeason,
  DemoTarget,
  DemoUser,
} from './types.ts';
import { demoPassword, demoUsers } from './users.ts';

/** All of the demo's records; they point at each other by key. */
export type Demo = {
  networks: readonly DemoNetwork[];
  outlets: DemoOutlet[];
  journalists: DemoJournalist[];
  /** The six press kits. */
  releases: DemoRelease[];
  /** Forty shorter, older releases that outlets copied from. */
  archive: DemoRelease[];
  articles: DemoArticle[];
  gatherings: DemoGathering[];
  seasons: DemoSeason[];
  figures: DemoFigure[];
  targets: DemoTarget[];
  users: readonly DemoUser[];
  /** The one password of all demo users. */
  password: string;
  office: typeof demoOffice;
};

const demoSeed = 20250318;

/**
 * Builds the demo data for an instant: pure, and the same for the same arguments.
 * @param now UTC instant near which the data end
 */
export function buildDemo(now: string, seed = demoSeed): Demo {
  const today = wibDay(now);
  const outlets = buildOutlets(today);
  const journalists = buildJournalists(mulberry32(seed), outlets, today);
  const { releases, archive } = buildReleases(seed + 1, now);
  const issued = [
    ...archive,
    ...releases.filter(release => release.publishedAt !== null && !release.embargoUntil),
  ];
  return {
    networks,
    outlets,
    journalists,
    releases,
    archive,
    articles: buildArticles(seed + 2, outlets, journalists, issued, now),
    gatherings: buildGatherings(seed + 3, journalists, now),
    seasons: buildSeasons(now),
    figures: buildFigures(now),
    targets: buildTargets(now),
    users: demoUsers,
    password: demoPassword,
    office: demoOffice,
  };
}
