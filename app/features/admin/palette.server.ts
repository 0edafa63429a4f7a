import { accountPaths } from '#app/features/accounts/paths.ts';
import { awardPaths } from '#app/features/awards/paths.ts';
import { coveragePaths } from '#app/features/coverage/paths.ts';
import { gatheringPaths } from '#app/features/gatherings/paths.ts';
import { journalistPaths, outletPaths } from '#app/features/partners/paths.ts';
import { kitPaths, pressRoomPaths } from '#app/features/press-kits/paths.ts';
import { programPaths } from '#app/features/programs/paths.ts';
import type { Format } from '#app/i18n/format.ts';
import type { MessageKey, Translate } from '#app/i18n/translate.ts';
import { can } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import type { Permission } from '#app/lib/permissions.ts';
import { fold } from '#app/lib/text.ts';
import type { Db } from '#db/connection.ts';
import {
  type Found,
  findArticlesWith,
  findGatheringsNamed,
  findJournalistsNamed,
  findKitsNamed,
  findOutletsNamed,
  findSeasonsNamed,
} from './palette.queries.server.ts';
import { adminPaths } from './paths.ts';

export type PaletteLine = { group: string; label: string; href: string; hint?: string };

type Source = {
  can: Permission;
  group: MessageKey;
  find: (db: Db, text: string, limit: number) => Promise<Found[]>;
  href: (id: number) => string;
};

const sources: Source[] = [
  { can: 'partners.read', group: 'admin.groupOutlets', find: findOutletsNamed, href: outletPaths.show },
  {
    can: 'partners.read',
    group: 'admin.groupJournalists',
    find: findJournalistsNamed,
    href: journalistPaths.show,
  },
  { can: 'kits.read', group: 'common.navKits', find: findKitsNamed, href: kitPaths.show },
  {
    can: 'gatherings.read',
    group: 'common.navGatherings',
    find: findGatheringsNamed,
    href: gatheringPaths.show,
  },
  { can: 'awards.read', group: 'common.navAwards', find: findSeasonsNamed, href: awardPaths.show },
  { can: 'coverage.read', group: 'common.navCoverage', find: findArticlesWith, href: coveragePaths.show },
];

const acts: { can: Permission; label: MessageKey; href: string }[] = [
  { can: 'coverage.write', label: 'admin.actLogArticle', href: coveragePaths.log },
  { can: 'kits.write', label: 'admin.actNewKit', href: kitPaths.new },
  { can: 'gatherings.write', label: 'admin.actNewGathering', href: gatheringPaths.new },
  { can: 'partners.write', label: 'admin.actNewOutlet', href: outletPaths.new },
  { can: 'partners.write', label: 'admin.actNewJournalist', href: journalistPaths.new },
  { can: 'users.manage', label: 'admin.invite', href: adminPaths.inviteUser },
];

const places: { can: Permission; label: MessageKey; href: string }[] = [
  { can: 'dashboard.read', label: 'common.navDashboard', href: '/' },
  { can: 'coverage.read', label: 'common.navCoverage', href: coveragePaths.list },
  { can: 'partners.read', label: 'common.navPartners', href: outletPaths.list },
  { can: 'programs.read', label: 'common.navPrograms', href: programPaths.topics },
  { can: 'kits.read', label: 'common.navKits', href: kitPaths.list },
  { can: 'gatherings.read', label: 'common.navGatherings', href: gatheringPaths.list },
  { can: 'awards.read', label: 'common.navAwards', href: awardPaths.list },
  { can: 'settings.read', label: 'common.navSettings', href: adminPaths.office },
  { can: 'mail.read', label: 'admin.mails', href: adminPaths.mails },
  { can: 'mailbox.read', label: 'admin.mailbox', href: adminPaths.mailbox },
  { can: 'audit.read', label: 'admin.audit', href: adminPaths.audit },
  { can: 'jobs.read', label: 'admin.jobs', href: adminPaths.jobs },
  { can: 'account.own', label: 'common.navAccount', href: accountPaths.own },
  { can: 'kits.read', label: 'common.pressRoom', href: pressRoomPaths.list },
];

const longest = 100;

/**
 * What the palette and the search page offer for some words: acts whose name contains them, at most `limit` things
 * of each sort, then pages of that name. Only what the role may open; no words give the acts and pages alone.
 */
export async function paletteLines(
  ctx: Context<Db>,
  text: string,
  words: { t: Translate; format: Format; zone: string },
  limit: number,
): Promise<PaletteLine[]> {
  const { t, format, zone } = words;
  const sought = fold(text.slice(0, longest));
  const named = (group: MessageKey, list: typeof acts) =>
    list
      .filter(entry => can(ctx.actor, entry.can) && fold(t(entry.label)).includes(sought))
      .map(entry => ({ group: t(group), label: t(entry.label), href: entry.href }));
  const lines: PaletteLine[] = named('admin.groupActs', acts);
  const pages = named('admin.groupPages', places);
  if (sought === '') return [...lines, ...pages];
  for (const source of sources) {
    if (!can(ctx.actor, source.can)) continue;
    for (const found of await source.find(ctx.db, sought, limit)) {
      const hint = [found.hint, found.at && format.day(found.at, zone)].filter(Boolean).join(' · ');
      lines.push({
        group: t(source.group),
        label: found.label,
        href: source.href(found.id),
        hint: hint || undefined,
      });
    }
  }
  return [...lines, ...pages];
}
