import '#app/i18n/sections/gatherings.ts';
import { useT } from '#app/i18n/react.tsx';
import { classNames } from '#app/ui/class-names.ts';

const kinds = [
  'gathering-invitation',
  'gathering-update',
  'gathering-cancellation',
  'answer-confirmation',
] as const;

export type ShownMail = {
  kind: string;
  status:
    | 'queued'
    | 'claimed'
    | 'transmitting'
    | 'sent'
    | 'deferred'
    | 'failed'
    | 'suppressed'
    | 'cancelled'
    | 'unknown';
};

/** "Undangan terkirim": which mail, and how it stands. */
export function MailLine({ mail, hasAddress }: { mail: ShownMail | null; hasAddress: boolean }) {
  const t = useT();
  const kind = kinds.find(name => name === mail?.kind);
  if (!mail || !kind) return <span className="text-muted">{hasAddress ? null : t('gatherings.noMail')}</span>;
  const lost = mail.status === 'failed' || mail.status === 'suppressed';
  const odd = mail.status === 'deferred' || mail.status === 'unknown';
  return (
    <span
      className={classNames(
        'whitespace-nowrap',
        lost && 'font-medium text-error',
        odd && 'font-medium text-warning',
      )}
    >
      {t(`gatherings.mailKinds.${kind}`)} {t(`gatherings.mailStatus.${mail.status}`)}
    </span>
  );
}
