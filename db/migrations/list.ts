import type { Migration } from 'kysely';
import * as foundation from './0001-foundation.ts';
import * as partnersAndPrograms from './0002-partners-and-programs.ts';
import * as kitsAndCoverage from './0003-kits-and-coverage.ts';
import * as gatheringsAndAwards from './0004-gatherings-and-awards.ts';
import * as standings from './0005-standings.ts';
import * as reading from './0006-reading.ts';
import * as pickUp from './0007-pick-up.ts';
import * as understanding from './0008-understanding.ts';
import * as logging from './0009-logging.ts';
import * as feeds from './0010-feeds.ts';
import * as auditByTime from './0011-audit-by-time.ts';
import * as imports from './0012-imports.ts';
import * as findAndShare from './0013-find-and-share.ts';
import * as partnerMerges from './0014-partner-merges.ts';
import * as snapshots from './0015-snapshots.ts';
import * as searchFacets from './0016-search-facets.ts';
import * as bulkEdits from './0017-bulk-edits.ts';
import * as clipBooks from './0018-clip-books.ts';
import * as partnerCare from './0019-partner-care.ts';
import * as mailAndPictures from './0020-mail-and-pictures.ts';
import * as knownRowsAndResends from './0021-known-rows-and-resends.ts';
import * as plainSearch from './0022-plain-search.ts';
import * as mailedAndLeftOut from './0023-mailed-and-left-out.ts';
import * as keptMail from './0024-kept-mail.ts';
import * as keptFacets from './0025-kept-facets.ts';
import * as handedPages from './0027-handed-pages.ts';
import * as deskWork from './0028-desk-work.ts';
import * as bookPictures from './0029-book-pictures.ts';
import * as forgottenPeople from './0030-forgotten-people.ts';
import * as judgingAndResults from './0031-judging-and-results.ts';
import * as eligibility from './0032-eligibility.ts';
import * as standingHistory from './0033-standing-history.ts';
import * as keptRobustness from './0035-kept-robustness.ts';
import * as worksAndWinners from './0036-works-and-winners.ts';
import * as dossiersAndObjections from './0038-dossiers-and-objections.ts';
import * as certificates from './0039-certificates.ts';
import * as completeness from './0040-completeness.ts';
import * as seasonChoices from './0041-season-choices.ts';
import * as keptResults from './0042-kept-results.ts';
import * as anonymousCopies from './0043-anonymous-copies.ts';
import * as criterionKeys from './0044-criterion-keys.ts';
import * as audienceAndPreferences from './0045-audience-and-preferences.ts';
import * as pressRoom from './0046-press-room.ts';
import * as incomingMail from './0047-incoming-mail.ts';
import * as mailRates from './0048-mail-rates.ts';
import * as kitWriting from './0049-kit-writing.ts';
import * as figuresAndTemplatesOfKits from './0050-figures-and-templates-of-kits.ts';
import * as sendingAndCorrecting from './0051-sending-and-correcting.ts';

/** Every migration, in order. A migration is frozen once released: mend by adding another. */
export const migrations: Record<string, Migration> = {
  '0001-foundation': foundation,
  '0002-partners-and-programs': partnersAndPrograms,
  '0003-kits-and-coverage': kitsAndCoverage,
  '0004-gatherings-and-awards': gatheringsAndAwards,
  '0005-standings': standings,
  '0006-reading': reading,
  '0007-pick-up': pickUp,
  '0008-understanding': understanding,
  '0009-logging': logging,
  '0010-feeds': feeds,
  '0011-audit-by-time': auditByTime,
  '0012-imports': imports,
  '0013-find-and-share': findAndShare,
  '0014-partner-merges': partnerMerges,
  '0015-snapshots': snapshots,
  '0016-search-facets': searchFacets,
  '0017-bulk-edits': bulkEdits,
  '0018-clip-books': clipBooks,
  '0019-partner-care': partnerCare,
  '0020-mail-and-pictures': mailAndPictures,
  '0021-known-rows-and-resends': knownRowsAndResends,
  '0022-plain-search': plainSearch,
  '0023-mailed-and-left-out': mailedAndLeftOut,
  '0024-kept-mail': keptMail,
  '0025-kept-facets': keptFacets,
  '0027-handed-pages': handedPages,
  '0028-desk-work': deskWork,
  '0029-book-pictures': bookPictures,
  '0030-forgotten-people': forgottenPeople,
  '0031-judging-and-results': judgingAndResults,
  '0032-eligibility': eligibility,
  '0033-standing-history': standingHistory,
  '0035-kept-robustness': keptRobustness,
  '0036-works-and-winners': worksAndWinners,
  '0038-dossiers-and-objections': dossiersAndObjections,
  '0039-certificates': certificates,
  '0040-completeness': completeness,
  '0041-season-choices': seasonChoices,
  '0042-kept-results': keptResults,
  '0043-anonymous-copies': anonymousCopies,
  '0044-criterion-keys': criterionKeys,
  '0045-audience-and-preferences': audienceAndPreferences,
  '0046-press-room': pressRoom,
  '0047-incoming-mail': incomingMail,
  '0048-mail-rates': mailRates,
  '0049-kit-writing': kitWriting,
  '0050-figures-and-templates-of-kits': figuresAndTemplatesOfKits,
  '0051-sending-and-correcting': sendingAndCorrecting,
};

/** Pending only on an empty database. */
export const firstMigration = '0001-foundation';
