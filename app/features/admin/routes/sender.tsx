import '#app/i18n/sections/admin.ts';
import '#app/i18n/sections/sender.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { RefreshCw } from 'lucide-react';
import { config } from '#app/config.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { checkSender, findSenderCheck, senderDomain } from '#app/features/settings/sender-check.server.ts';
import { senderFaults } from '#app/features/settings/sender-records.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { Section } from '#app/ui/section.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { adminPaths } from '../paths.ts';
import { SettingsFrame } from '../ui/settings-frame.tsx';

export const loader = guard({ can: 'mail.read' }, async ({ ctx, t }) => {
  const check = await findSenderCheck(ctx.db);
  return {
    title: t('sender.title'),
    from: config().mailFrom,
    domain: senderDomain(),
    relay: config().smtpUrl === null ? null : new URL(config().smtpUrl!).hostname,
    check: check ?? null,
    faults: check ? senderFaults(check.report) : [],
    zone: (await readOffice(ctx.db)).zone,
    mayCheck: can(ctx.actor, 'mail.control'),
  };
});

/** POST: looks the records up again. */
export const action = guard({ can: 'mail.control' }, async ({ ctx }) => {
  await checkSender(ctx);
  return redirectWithFlash(adminPaths.sender, 'sender.checked');
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

function Code({ children }: { children: string }) {
  return (
    <code className="mt-1 block rounded-sm bg-base-200 px-2 py-1 text-sm wrap-anywhere">{children}</code>
  );
}

export default function SenderSettings() {
  const { from, domain, relay, check, faults, zone, mayCheck } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const report = check?.report;
  const parts = report && [
    {
      ...{ key: 'spf', title: 'SPF', name: domain, record: report.spf.record },
      text: t(`sender.spf.${report.spf.state}`),
      advice: `v=spf1 include:${relay ?? 'relay.example'} ~all`,
    },
    {
      ...{ key: 'dkim', title: 'DKIM', record: null },
      name: `${report.dkim.selector ?? '…'}._domainkey.${domain}`,
      text: t(`sender.dkim.${report.dkim.state}`),
      advice: 'v=DKIM1; k=rsa; p=…',
    },
    {
      ...{ key: 'dmarc', title: 'DMARC', name: `_dmarc.${domain}`, record: report.dmarc.record },
      text: t(`sender.dmarc.${report.dmarc.state}`),
      advice: `v=DMARC1; p=none; rua=mailto:${from.address}`,
    },
  ];
  return (
    <SettingsFrame current={adminPaths.sender}>
      <div className="max-w-2xl">
        <div className="mb-6 flex flex-wrap items-end justify-between gap-3">
          <div className="min-w-0">
            <p className="font-medium wrap-anywhere">
              {from.name} &lt;{from.address}&gt;
            </p>
            <p className="text-sm text-muted">
              {check
                ? t('sender.checkedAt', { at: format.instant(check.checkedAt, zone) })
                : t('sender.never')}
            </p>
          </div>
          {mayCheck && (
            <form method="post">
              <Button icon={RefreshCw} variant={check ? undefined : 'primary'}>
                {t('sender.check')}
              </Button>
            </form>
          )}
        </div>
        {relay === null && <Flash>{t('sender.noRelay')}</Flash>}
        {report && faults.length === 0 && <Flash>{t('sender.allGood')}</Flash>}
        {!report && <p>{t('sender.what')}</p>}
        {parts?.map(({ key, title, text, name, record, advice }) => {
          const fault = faults.some(one => one === key);
          return (
            <Section
              key={key}
              title={title}
              aside={
                <Badge tone={fault ? 'warning' : 'accent'}>{t(fault ? 'sender.mend' : 'sender.good')}</Badge>
              }
            >
              <p className="text-sm text-muted">{t(`sender.about.${key as 'spf' | 'dkim' | 'dmarc'}`)}</p>
              <p className="mt-2">{text}</p>
              {record && <Code>{record}</Code>}
              {fault && (
                <div className="mt-3">
                  <p className="text-sm">{t('sender.put')}</p>
                  <Code>{`${name}  TXT  ${advice}`}</Code>
                  {key === 'dkim' && <p className="mt-1 text-sm text-muted">{t('sender.askProvider')}</p>}
                </div>
              )}
            </Section>
          );
        })}
      </div>
    </SettingsFrame>
  );
}
