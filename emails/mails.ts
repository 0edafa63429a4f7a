import { type AccountInvitationData, accountInvitation } from './account-invitation.tsx';
import { type AnswerConfirmationData, answerConfirmation } from './answer-confirmation.tsx';
import { type GatheringCancellationData, gatheringCancellation } from './gathering-cancellation.tsx';
import { type GatheringInvitationData, gatheringInvitation } from './gathering-invitation.tsx';
import { type GatheringUpdateData, gatheringUpdate } from './gathering-update.tsx';
import { type PasswordRecoveryData, passwordRecovery } from './password-recovery.tsx';
import type { MailName } from './placeholders.ts';
import { type PressKitData, pressKit } from './press-kit.tsx';
import { type TestMessageData, testMessage } from './test-message.tsx';
import type { MailContent, MailLocale, MailTemplate } from './types.ts';

/** What each message is rendered from. */
export interface MailData {
  'account-invitation': AccountInvitationData;
  'password-recovery': PasswordRecoveryData;
  'gathering-invitation': GatheringInvitationData;
  'gathering-update': GatheringUpdateData;
  'gathering-cancellation': GatheringCancellationData;
  'answer-confirmation': AnswerConfirmationData;
  'press-kit': PressKitData;
  'test-message': TestMessageData;
}

const mails: { [Name in MailName]: MailTemplate<MailData[Name]> } = {
  'account-invitation': accountInvitation,
  'password-recovery': passwordRecovery,
  'gathering-invitation': gatheringInvitation,
  'gathering-update': gatheringUpdate,
  'gathering-cancellation': gatheringCancellation,
  'answer-confirmation': answerConfirmation,
  'press-kit': pressKit,
  'test-message': testMessage,
};

/** Renders a message by the name under which the outbox stores it; placeholders stay (see `mailFields`). */
export function renderMail<Name extends MailName>(
  name: Name,
  data: MailData[Name],
  locale: MailLocale,
): Promise<MailContent> {
  return mails[name](data, locale);
}
