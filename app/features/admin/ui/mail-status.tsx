import '#app/i18n/sections/admin.ts';
import { useT } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';
import { Badge } from '#app/ui/badge.tsx';

const tones = {
  queued: 'quiet',
  claimed: 'quiet',
  transmitting: 'quiet',
  sent: 'accent',
  deferred: 'warning',
  failed: 'error',
  suppressed: 'quiet',
  cancelled: 'quiet',
  unknown: 'warning',
} as const;

export type ShownMailStatus = keyof typeof tones;
export const mailStatuses = Object.keys(tones) as ShownMailStatus[];

/** How one mail stands, in a word or two. */
export function MailStatusBadge({ status }: { status: ShownMailStatus }) {
  const t = useT();
  return <Badge tone={tones[status]}>{t(`admin.mailStatus.${status}`)}</Badge>;
}

/** The name of a message ("Undangan akun"); a kind nobody has named is simply a message. */
export function useMailKind(): (kind: string) => string {
  const t = useT();
  return kind => {
    const key = `admin.mailKind.${kind}`;
    const text = t(key as MessageKey);
    return text === key ? t('admin.mailKindOther') : text;
  };
}
