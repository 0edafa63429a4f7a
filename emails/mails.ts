import type { AccountInvitationData } from './account-invitation.tsx';
import type { AnswerConfirmationData } from './answer-confirmation.tsx';
import type { AwardResultsData } from './award-results.tsx';
import type { CertificateData } from './certificate.tsx';
import type { CompletenessAnswersData, CompletenessLinkData } from './completeness.tsx';
import type { CorrectionRequestData } from './correction-request.tsx';
import type { DailyKlipingData } from './daily-kliping.tsx';
import type { FollowConfirmationData, FollowReleaseData } from './following.tsx';
import type { GatheringCancellationData } from './gathering-cancellation.tsx';
import type { GatheringInvitationData } from './gathering-invitation.tsx';
import type { GatheringUpdateData } from './gathering-update.tsx';
import type { JurorRoundData } from './juror-round.tsx';
import type { LoggingResultData } from './logging-result.tsx';
import type { ObjectionAnswerData } from './objection-answer.tsx';
import type { PasswordRecoveryData } from './password-recovery.tsx';
import type { MailName } from './placeholders.ts';
import type { PreferencesData } from './preferences.tsx';
import type { PressKitData } from './press-kit.tsx';
import type { TestMessageData } from './test-message.tsx';
import type { MailContent, MailLocale, MailTemplate } from './types.ts';
import type { WinnerRequestData, WorkAnswerData, WorksCallData } from './works.tsx';

/** What each message is rendered from. */
export interface MailData {
  'account-invitation': AccountInvitationData;
  'password-recovery': PasswordRecoveryData;
  'gathering-invitation': GatheringInvitationData;
  'gathering-update': GatheringUpdateData;
  'gathering-cancellation': GatheringCancellationData;
  'answer-confirmation': AnswerConfirmationData;
  'press-kit': PressKitData;
  'daily-kliping': DailyKlipingData;
  'correction-request': CorrectionRequestData;
  'logging-result': LoggingResultData;
  'juror-opening': JurorRoundData;
  'juror-reminder': JurorRoundData;
  'award-results': AwardResultsData;
  'objection-answer': ObjectionAnswerData;
  certificate: CertificateData;
  'works-invitation': WorksCallData;
  'works-reminder': WorksCallData;
  'work-answer': WorkAnswerData;
  'winner-request': WinnerRequestData;
  'completeness-link': CompletenessLinkData;
  'completeness-answers': CompletenessAnswersData;
  'follow-confirmation': FollowConfirmationData;
  'follow-release': FollowReleaseData;
  'address-confirmation': PreferencesData;
  'stored-data': PreferencesData;
  'address-changed': PreferencesData;
  'test-message': TestMessageData;
}

// Loaded with the first message of a kind: React Email is large, and a process that sends none does without it.
const mails: { [Name in MailName]: () => Promise<MailTemplate<MailData[Name]>> } = {
  'account-invitation': async () => (await import('./account-invitation.tsx')).accountInvitation,
  'password-recovery': async () => (await import('./password-recovery.tsx')).passwordRecovery,
  'gathering-invitation': async () => (await import('./gathering-invitation.tsx')).gatheringInvitation,
  'gathering-update': async () => (await import('./gathering-update.tsx')).gatheringUpdate,
  'gathering-cancellation': async () => (await import('./gathering-cancellation.tsx')).gatheringCancellation,
  'answer-confirmation': async () => (await import('./answer-confirmation.tsx')).answerConfirmation,
  'press-kit': async () => (await import('./press-kit.tsx')).pressKit,
  'daily-kliping': async () => (await import('./daily-kliping.tsx')).dailyKliping,
  'correction-request': async () => (await import('./correction-request.tsx')).correctionRequest,
  'logging-result': async () => (await import('./logging-result.tsx')).loggingResult,
  'juror-opening': async () => (await import('./juror-round.tsx')).jurorOpening,
  'juror-reminder': async () => (await import('./juror-round.tsx')).jurorReminder,
  'award-results': async () => (await import('./award-results.tsx')).awardResults,
  'objection-answer': async () => (await import('./objection-answer.tsx')).objectionAnswer,
  certificate: async () => (await import('./certificate.tsx')).certificateMail,
  'works-invitation': async () => (await import('./works.tsx')).worksInvitation,
  'works-reminder': async () => (await import('./works.tsx')).worksReminder,
  'work-answer': async () => (await import('./works.tsx')).workAnswer,
  'winner-request': async () => (await import('./works.tsx')).winnerRequest,
  'completeness-link': async () => (await import('./completeness.tsx')).completenessLink,
  'completeness-answers': async () => (await import('./completeness.tsx')).completenessAnswers,
  'follow-confirmation': async () => (await import('./following.tsx')).followConfirmation,
  'follow-release': async () => (await import('./following.tsx')).followRelease,
  'address-confirmation': async () => (await import('./preferences.tsx')).addressConfirmation,
  'stored-data': async () => (await import('./preferences.tsx')).storedData,
  'address-changed': async () => (await import('./preferences.tsx')).addressChanged,
  'test-message': async () => (await import('./test-message.tsx')).testMessage,
};

/** Renders a message by the name under which the outbox stores it; placeholders stay (see `mailFields`). */
export async function renderMail<Name extends MailName>(
  name: Name,
  data: MailData[Name],
  locale: MailLocale,
): Promise<MailContent> {
  const render = await mails[name]();
  return render(data, locale);
}
