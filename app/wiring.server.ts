import { runRecovery } from './features/accounts/recovery.service.server.ts';
import { listMailEvents } from './features/admin/partner-timeline.server.ts';
import {
  isAnnouncementDue,
  refuseStale,
  runAnnouncements,
  stopAnnouncement,
} from './features/audience/following/announcing.server.ts';
import { eraseFollower } from './features/audience/following/person-forgotten.server.ts';
import {
  countMergedMailings,
  moveMailingsBack,
  moveMergedMailings,
} from './features/audience/partner-merge.server.ts';
import { eraseRecipient } from './features/audience/person-forgotten.server.ts';
import { renewMailing, stopOutdated } from './features/audience/renewal.service.server.ts';
import { countTold, refuseWithdrawn, stopWithdrawn } from './features/audience/withdrawal.service.server.ts';
import { certificatesJob } from './features/awards/certificates/batches.service.server.ts';
import { certificateWords } from './features/awards/certificates/certificate-pdf.server.ts';
import { answerClaimsOf } from './features/awards/completeness/answering.service.server.ts';
import {
  hasAnswersToSend,
  hasLinksToSend,
  runLinks,
  sendDueAnswers,
  sendDueLinks,
} from './features/awards/completeness/jobs.server.ts';
import { runRobustness } from './features/awards/deliberation/robustness.server.ts';
import { moveJuryBack, moveMergedJury } from './features/awards/judging/partner-merge.server.ts';
import {
  countMergedStandings,
  moveMergedStandings,
  moveStandingsBack,
} from './features/awards/partner-merge.server.ts';
import {
  noteAttendance,
  noteCoverageChange,
  noteJournalistCertified,
  noteOutletReclassified,
  noteOutletRegrouped,
  runRecompute,
} from './features/awards/recompute-job.server.ts';
import { checkRun, runLock } from './features/awards/results/locking.service.server.ts';
import { eraseResults } from './features/awards/results/person-forgotten.server.ts';
import { runAnnouncement } from './features/awards/results/publishing.service.server.ts';
import { noteChangeAfterLock, runComparison } from './features/awards/results/since-lock.server.ts';
import { runRulesEffect } from './features/awards/rule-changes/effect-job.server.ts';
import { deleteDueDetails, hasDetailsToDelete } from './features/awards/winners/deletion-job.server.ts';
import { eraseSender } from './features/awards/works/person-forgotten.server.ts';
import { runBulkEdit, runBulkUndo } from './features/coverage/bulk/jobs.server.ts';
import { runReread } from './features/coverage/bulk/reread.server.ts';
import { runFeeds } from './features/coverage/feeds/polling.service.server.ts';
import { hasDueFeed } from './features/coverage/feeds/queries.server.ts';
import { tryLink } from './features/coverage/link-trying.server.ts';
import { readBatchJob } from './features/coverage/logging/read-batch.server.ts';
import {
  lookAgainAfterRelease,
  runMessages,
  runMessagesBetween,
} from './features/coverage/messages.service.server.ts';
import { rederiveAfterFigure, runOpenFindings } from './features/coverage/open-findings/derive.server.ts';
import { runOriginality } from './features/coverage/originality.service.server.ts';
import { workerEntry } from './features/coverage/page-reader.server.ts';
import {
  countMergedCoverage,
  moveCoverageBack,
  moveMergedCoverage,
} from './features/coverage/partner-merge.server.ts';
import { listArticleEvents } from './features/coverage/partner-timeline.server.ts';
import { eraseCorrections } from './features/coverage/person-forgotten.server.ts';
import { runScreenshot } from './features/coverage/pictures/screenshot.service.server.ts';
import { coverageChanged, coverageImported } from './features/coverage/ports.server.ts';
import {
  rederiveAfterRelease,
  rederiveAll,
  rederiveNetworks,
  runRederive,
} from './features/coverage/rederive.service.server.ts';
import { runLooks } from './features/coverage/snapshots/looking.service.server.ts';
import { hasDueWatch } from './features/coverage/snapshots/queries.server.ts';
import { runSuggestionPages } from './features/coverage/suggestions/pages.service.server.ts';
import {
  countMergedInvitations,
  moveInvitationsBack,
  moveMergedInvitations,
} from './features/gatherings/partner-merge.server.ts';
import { listGatheringEvents } from './features/gatherings/partner-timeline.server.ts';
import { eraseGuest } from './features/gatherings/person-forgotten.server.ts';
import { attendanceChanged } from './features/gatherings/ports.server.ts';
import { runCheck } from './features/imports/check-job.server.ts';
import { runCommit } from './features/imports/commit-job.server.ts';
import { moveMergedNames, moveNamesBack } from './features/imports/partner-merge.server.ts';
import { eraseImports } from './features/imports/person-forgotten.server.ts';
import { runUndo } from './features/imports/undo-job.server.ts';
import { moveIncomingBack, moveMergedIncoming } from './features/inbox/incoming/partner-merge.server.ts';
import { listReplyEvents } from './features/inbox/incoming/partner-timeline.server.ts';
import { isInboxDue, readInbox } from './features/inbox/incoming/reading.service.server.ts';
import { eraseReceivedMail } from './features/inbox/person-forgotten.server.ts';
import { isLoggingMailDue, readLoggingMail } from './features/inbox/reading.service.server.ts';
import { registerJob, registerSchedule } from './features/jobs/registry.server.ts';
import { resendAsked } from './features/outbox/ports.server.ts';
import { forgetMerges, hasMergeToForget } from './features/partners/forgetting.server.ts';
import {
  journalistCertified,
  mergePlanned,
  outletReclassified,
  outletRegrouped,
  partnersMerged,
  partnersUnmerged,
  personForgotten,
  timelineAsked,
} from './features/partners/ports.server.ts';
import { runLinkTrials } from './features/press-kits/checks/service.server.ts';
import { picturesJob } from './features/press-kits/pictures.service.server.ts';
import {
  embargoMoved,
  kitChanged,
  kitPublished,
  kitWithdrawn,
  linkTried,
} from './features/press-kits/ports.server.ts';
import { figureChanged } from './features/programs/ports.server.ts';
import { makeBookJob } from './features/reports/books/making.service.server.ts';
import { isKlipingDue, runKliping } from './features/reports/kliping-job.server.ts';
import { boilerplateChanged } from './features/settings/ports.server.ts';
import { isSenderCheckDue, runSenderCheck } from './features/settings/sender-check.server.ts';
import { moveMergedViews, moveViewsBack } from './features/settings/views-of-merged.server.ts';
import { formats } from './i18n/format.ts';
import { translator } from './i18n/server.server.ts';

/**
 * The one place that knows all features: registers job handlers and connects ports. Called once per process and
 * thread, before the first request or job.
 */
export function wire(): void {
  registerJob('accounts.recovery', runRecovery);
  registerJob('audience.renew', renewMailing);
  registerJob('settings.sender', runSenderCheck);
  registerSchedule({ kind: 'settings.sender', everyMs: 3_600_000, due: isSenderCheckDue });
  registerJob('press-kits.links', runLinkTrials);
  linkTried.connect((context, link) => tryLink(context, link));
  registerJob('coverage.originality', runOriginality);
  registerJob('coverage.rederive', runRederive);
  registerJob('coverage.read-batch', readBatchJob());
  registerJob('coverage.feeds', run => runFeeds(run));
  registerJob('coverage.suggestion-pages', run => runSuggestionPages(run));
  registerSchedule({ kind: 'coverage.feeds', everyMs: 60_000, due: hasDueFeed });
  registerJob('coverage.snapshots', run => runLooks(run));
  registerSchedule({ kind: 'coverage.snapshots', everyMs: 60_000, due: hasDueWatch });
  registerJob('coverage.screenshots', run => runScreenshot(run));
  registerJob('coverage.bulk-edit', runBulkEdit);
  registerJob('coverage.bulk-undo', runBulkUndo);
  registerJob('coverage.reread', runReread);
  registerJob('coverage.messages', runMessages);
  registerJob('coverage.open-findings', runOpenFindings);
  registerJob('coverage.messages-between', runMessagesBetween);
  registerJob('inbox.logging-mail', run => readLoggingMail(run));
  registerSchedule({ kind: 'inbox.logging-mail', everyMs: 15_000, due: isLoggingMailDue });
  registerJob('inbox.replies', run => readInbox(run));
  registerSchedule({ kind: 'inbox.replies', everyMs: 15_000, due: isInboxDue });
  registerJob('imports.check', runCheck);
  registerJob('imports.commit', runCommit);
  registerJob('imports.undo', runUndo);
  registerJob('awards.recompute', runRecompute);
  registerJob('awards.rules-effect', runRulesEffect);
  registerJob('awards.delete-details', deleteDueDetails);
  registerSchedule({ kind: 'awards.delete-details', everyMs: 3_600_000, due: hasDetailsToDelete });
  registerJob('awards.links', runLinks);
  registerJob('awards.own-articles', sendDueLinks);
  registerSchedule({ kind: 'awards.own-articles', everyMs: 600_000, due: hasLinksToSend });
  registerJob('awards.claim-answers', sendDueAnswers);
  registerSchedule({ kind: 'awards.claim-answers', everyMs: 60_000, due: hasAnswersToSend });
  registerJob('awards.lock', runLock);
  registerJob('awards.check', checkRun);
  registerJob('awards.announce', runAnnouncement);
  registerJob('awards.since', runComparison);
  registerJob(
    'awards.certificates',
    certificatesJob(() => certificateWords(translator('id'))),
  );
  registerJob('awards.robustness', runRobustness);
  registerJob(
    'reports.clip-book',
    makeBookJob(locale => ({ t: translator(locale), format: formats[locale] })),
  );
  registerJob('reports.kliping', runKliping);
  registerSchedule({ kind: 'reports.kliping', everyMs: 30_000, due: isKlipingDue });
  coverageChanged.connect(noteCoverageChange);
  coverageChanged.connect(answerClaimsOf);
  coverageImported.connect(noteCoverageChange);
  coverageChanged.connect(noteChangeAfterLock);
  coverageImported.connect(noteChangeAfterLock);
  kitPublished.connect(rederiveAfterRelease);
  figureChanged.connect(rederiveAfterFigure);
  boilerplateChanged.connect(rederiveAll);
  outletRegrouped.connect(rederiveNetworks);
  kitChanged.connect(stopOutdated);
  kitWithdrawn.connect(stopWithdrawn);
  kitWithdrawn.connect(stopAnnouncement);
  embargoMoved.connect(countTold);
  resendAsked.connect(refuseStale);
  registerJob('press-kits.pictures', picturesJob(workerEntry));
  registerJob('audience.announce', runAnnouncements);
  registerSchedule({ kind: 'audience.announce', everyMs: 10_000, due: isAnnouncementDue });
  resendAsked.connect(refuseWithdrawn);
  kitPublished.connect(lookAgainAfterRelease);
  outletReclassified.connect(noteOutletReclassified);
  outletRegrouped.connect(noteOutletRegrouped);
  journalistCertified.connect(noteJournalistCertified);
  attendanceChanged.connect(noteAttendance);
  for (const count of [
    countMergedCoverage,
    countMergedInvitations,
    countMergedStandings,
    countMergedMailings,
  ])
    mergePlanned.connect(count);
  // Awards read the double's standings before coverage has them computed anew.
  for (const move of [
    moveMergedStandings,
    moveMergedJury,
    moveMergedCoverage,
    moveMergedInvitations,
    moveMergedMailings,
    moveMergedIncoming,
    moveMergedNames,
    moveMergedViews,
  ])
    partnersMerged.connect(move);
  for (const moveBack of [
    moveStandingsBack,
    moveJuryBack,
    moveCoverageBack,
    moveInvitationsBack,
    moveMailingsBack,
    moveIncomingBack,
    moveNamesBack,
    moveViewsBack,
  ])
    partnersUnmerged.connect(moveBack);
  for (const eraseData of [
    eraseRecipient,
    eraseFollower,
    eraseGuest,
    eraseCorrections,
    eraseReceivedMail,
    eraseImports,
    eraseSender,
    eraseResults,
  ])
    personForgotten.connect(eraseData);
  timelineAsked.connect(listMailEvents);
  timelineAsked.connect(listReplyEvents);
  timelineAsked.connect(listGatheringEvents);
  timelineAsked.connect(listArticleEvents);
  registerJob('partners.forget-merges', forgetMerges);
  registerSchedule({ kind: 'partners.forget-merges', everyMs: 3_600_000, due: hasMergeToForget });
}
