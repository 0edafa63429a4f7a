import '#app/i18n/sections/admin.ts';
import { keptInMailbox } from '#app/features/outbox/mail.ts';
import { useT } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';

/** Words for what befell a mail: its events, and why it is not sent. */
export function useMailWords() {
  const t = useT();
  const known = (key: string, otherwise: string) => {
    const text = t(key as MessageKey);
    return text === key ? otherwise : text;
  };
  return {
    eventWords: (status: string) => known(`admin.mailEvent.${status}`, t('admin.mailEventOther')),
    /** A code of ours in words; what a mail server said is shown as it said it. */
    eventDetail: (detail: string) =>
      detail === keptInMailbox ? t('admin.keptInMailbox') : known(`admin.mailReason.${detail}`, detail),
    replyWords: (reply: string) => (reply === keptInMailbox ? t('admin.keptInMailbox') : reply),
    reasonWords: (reason: string) => known(`admin.mailReason.${reason}`, t('admin.mailEventOther')),
  };
}
