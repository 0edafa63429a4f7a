import '#app/i18n/sections/reports.ts';
import { Mail, MessageCircle } from 'lucide-react';
import { coveragePaths } from '#app/features/coverage/paths.ts';
import { zoneName } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Button, buttonClass, LinkButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { Field } from '#app/ui/field.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { reportPaths } from '../paths.ts';
import { shareDays } from '../share-days.ts';
import { CopyText } from './copy-text.tsx';
import { OpenLink } from './open-link.tsx';
import { Outcome, type SendOutcome } from './outcome.tsx';

export type SharePanelProps = {
  on: string;
  zone: string;
  schedule: { active: boolean; sendAt: string; recipients: number };
  send: SendOutcome | null;
  /** Whom the day's mails went to, with the instant of the latest to each. */
  sentTo: { id: number; name: string; at: string }[];
  /** The articles are others now than in what went out last. */
  changed: boolean;
  /** Stories of earlier days that the mail carries too. */
  late: number;
  /** More of them than one mail carries. */
  lateMore: boolean;
  /** Logged since the kliping before, too old to be carried by any mail. */
  older: { id: number; title: string; outlet: string }[];
  shares: { id: number; url: string; expiresAt: string }[];
  chat: { text: string; href: string };
  hasArticles: boolean;
  /** The hour of sending is still to come. */
  due: boolean;
  /** The day's span has not begun: there is nothing to show to anybody. */
  ahead: boolean;
};

/** Everything that takes a day's kliping out of the office: mail, links, WhatsApp. */
export function SharePanel(props: SharePanelProps) {
  const { t } = useI18n();
  return (
    <>
      <Section title={t('reports.sending')}>
        <Sending {...props} />
      </Section>
      {props.hasArticles && (
        <Section title={t('reports.chat')}>
          <p className="mb-2 text-sm text-muted">{t('reports.chatHint')}</p>
          <CopyText
            label={t('reports.chat')}
            text={props.chat.text}
            rows={8}
            copy={t('reports.copy')}
            copied={t('reports.copied')}
          >
            <LinkButton
              href={props.chat.href}
              icon={MessageCircle}
              size="small"
              rel="noreferrer noopener"
              target="_blank"
            >
              {t('reports.openChat')}
            </LinkButton>
          </CopyText>
        </Section>
      )}
      {(!props.ahead || props.shares.length > 0) && (
        <Section title={t('reports.links')}>
          <Links {...props} />
        </Section>
      )}
    </>
  );
}

function Sending(props: SharePanelProps) {
  const { on, zone, schedule, send, sentTo, changed, late, lateMore, older, hasArticles, due } = props;
  const { t, format } = useI18n();
  const time = schedule.sendAt.replace(':', '.');
  return (
    <>
      {send && <Outcome send={send} />}
      {sentTo.length > 0 && (
        <>
          <p className="text-sm font-medium">{t('reports.sentTo')}</p>
          <ul className="mb-2 text-sm text-muted">
            {sentTo.map(receiver => (
              <li key={receiver.id}>
                {receiver.name} · {format.instant(receiver.at, zone)}
              </li>
            ))}
          </ul>
        </>
      )}
      {changed && <p className="mb-2 text-sm font-medium text-warning">{t('reports.changedSince')}</p>}
      {late > 0 && (
        <p className="mb-2 text-sm text-muted">
          {t('reports.lateInMail', { count: late })} {lateMore && t('reports.lateMore')}
        </p>
      )}
      {older.length > 0 && (
        <details className="mb-2 text-sm text-muted">
          <summary className="link inline-flex min-h-6 items-center">
            {t('reports.older', { count: older.length })}
          </summary>
          <ul className="mt-1">
            {older.map(({ id, title, outlet }) => (
              <li key={id} className="border-b border-base-200 py-1">
                <Link href={coveragePaths.show(id)} className="wrap-anywhere hover:text-primary">
                  {title}
                </Link>{' '}
                · {outlet}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="text-muted">
        {!due
          ? !send && t('reports.notSent')
          : schedule.active
            ? t('reports.sendingOn', { time, zone: zoneName(zone), count: schedule.recipients })
            : t('reports.sendingOff')}{' '}
        <Link href={reportPaths.schedule} className="link">
          {t('reports.setSchedule')}
        </Link>
      </p>
      {(hasArticles || late > 0) && (
        <div className="mt-3 flex flex-wrap gap-2">
          <a
            href={reportPaths.klipingMail(on)}
            target="_blank"
            className={buttonClass({ size: 'small' })}
            rel="noreferrer"
          >
            <Icon of={Mail} />
            {t('reports.previewMail')}
          </a>
          {schedule.recipients > 0 && (
            <Confirm
              label={t(changed ? 'reports.sendAgain' : 'reports.sendNow')}
              question={t('reports.sendQuestion', { day: format.date(on) })}
              confirmLabel={t(changed ? 'reports.sendAgain' : 'reports.sendNow')}
              confirmVariant="primary"
              cancelLabel={t('common.cancel')}
              action={reportPaths.sending(on)}
              size="small"
            >
              {t(changed ? 'reports.sendAgainText' : 'reports.sendText', { count: schedule.recipients })}
            </Confirm>
          )}
        </div>
      )}
    </>
  );
}

function Links({ on, zone, shares }: SharePanelProps) {
  const { t, format } = useI18n();
  return (
    <>
      <p className="mb-3 text-sm text-muted">{t('reports.linksHint')}</p>
      <ul>
        {shares.map(share => (
          <OpenLink
            key={share.id}
            url={share.url}
            message={{
              subject: t('reports.klipingOf', { day: format.date(on) }),
              text: t('reports.linkMessage', {
                day: format.date(on),
                url: share.url,
                at: format.instant(share.expiresAt, zone),
              }),
            }}
            facts={t('reports.linkUntil', { at: format.instant(share.expiresAt, zone) })}
            withdrawal={reportPaths.shareWithdrawal(on, share.id)}
          />
        ))}
      </ul>
      <form method="post" action={reportPaths.share(on)} className="flex flex-wrap items-end gap-2">
        <Field
          label={t('reports.linkDays')}
          name="days"
          type="select"
          defaultValue="14"
          options={shareDays.map(value => ({ value, label: t(`reports.linkDaysOption.${value}`) }))}
        />
        <Button>{t('reports.makeLink')}</Button>
      </form>
    </>
  );
}
