import '#app/i18n/sections/reports.ts';
import { Mail, MessageCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/react.tsx';
import { whatsappLink } from '#app/lib/phone.ts';
import { buttonClass, LinkButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { CopyText } from './copy-text.tsx';

export type OpenLinkProps = {
  url: string;
  /** What goes along when the link is sent: the subject of a mail, and the words around the address. */
  message: { subject: string; text: string };
  /** Until when it opens, how often it was opened. */
  facts: ReactNode;
  /** Where it is withdrawn. */
  withdrawal: string;
  /** More that can be done with it. */
  children?: ReactNode;
};

/** A link that opens without an account: to copy, to send by WhatsApp or mail, and to withdraw. */
export function OpenLink({ url, message, facts, withdrawal, children }: OpenLinkProps) {
  const { t } = useI18n();
  const mail = new URLSearchParams({ subject: message.subject, body: message.text });
  return (
    <li className="mb-4 border-b border-base-300 pb-3 last:border-0">
      <CopyText
        label={t('reports.links')}
        text={url}
        rows={1}
        copy={t('reports.copy')}
        copied={t('reports.copied')}
      >
        <LinkButton
          href={whatsappLink('', message.text)}
          icon={MessageCircle}
          size="small"
          rel="noreferrer noopener"
          target="_blank"
        >
          {t('reports.byChat')}
        </LinkButton>
        {/* A plus would reach some mail programs as it stands. */}
        <a
          href={`mailto:?${mail.toString().replaceAll('+', '%20')}`}
          className={buttonClass({ size: 'small' })}
        >
          <Icon of={Mail} />
          {t('reports.byMail')}
        </a>
      </CopyText>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-2 text-sm text-muted">
        <div>{facts}</div>
        <Confirm
          label={t('reports.withdrawLink')}
          question={t('reports.withdrawQuestion')}
          confirmLabel={t('reports.withdrawLink')}
          cancelLabel={t('common.cancel')}
          action={withdrawal}
          size="small"
          variant="ghost"
        >
          {t('reports.withdrawText')}
        </Confirm>
      </div>
      {children}
    </li>
  );
}
