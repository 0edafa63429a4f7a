import '#app/i18n/sections/admin.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Mail as MailIcon } from 'lucide-react';
import { listMail, listMailRoutes, mailCounts } from '#app/features/outbox/queries.server.ts';
import { ListExport } from '#app/features/reports/ui/list-export.tsx';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { pageRequest } from '#app/lib/keyset.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { DataTable } from '#app/ui/table.tsx';
import { guard } from '#app/web/guard.server.ts';
import { adminPaths } from '../paths.ts';
import { readMailWay } from '../service.server.ts';
import { useMailColumns } from '../ui/mail-columns.tsx';
import { MailCountTabs } from '../ui/mail-count-tabs.tsx';
import { MailRoutes } from '../ui/mail-routes.tsx';
import { mailStatuses, type ShownMailStatus } from '../ui/mail-status.tsx';
import { SettingsFrame } from '../ui/settings-frame.tsx';

export const loader = guard({ can: 'mail.read' }, async ({ ctx, url, t }) => {
  const asked = url.searchParams.get('status') as ShownMailStatus | null;
  const status = asked && mailStatuses.includes(asked) ? asked : null;
  const page = pageRequest(url.searchParams);
  const routes = await listMailRoutes(ctx.db);
  return {
    title: t('admin.mails'),
    address: url.pathname + url.search,
    status,
    list: await listMail(ctx.db, { status: status ? [status] : undefined, page }),
    counts: await mailCounts(ctx.db),
    way: readMailWay(),
    paused: routes.filter(route => route.pausedUntil !== null && route.pausedUntil > ctx.now),
    mayControl: can(ctx.actor, 'mail.control'),
    zone: (await readOffice(ctx.db)).zone,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Mails() {
  const page = useLoaderData<typeof loader>();
  const { address, list, counts, zone } = page;
  const t = useT();
  const columns = useMailColumns(zone);
  return (
    <SettingsFrame
      current={adminPaths.mails}
      actions={
        <>
          <LinkButton href={adminPaths.mailExamples}>{t('admin.mailExamples')}</LinkButton>
          <ListExport name="mails" address={address} />
          {page.mayControl && (
            <form method="post" action={adminPaths.mailTest}>
              <Button icon={MailIcon}>{t('admin.testMail')}</Button>
            </form>
          )}
        </>
      }
    >
      <MailRoutes way={page.way} paused={page.paused} mayControl={page.mayControl} zone={zone} />
      {counts.total > 0 && <MailCountTabs counts={counts} status={page.status} />}
      <DataTable
        caption={t('admin.mails')}
        columns={columns}
        rows={list.rows}
        rowKey={mail => mail.id}
        rowHref={mail => adminPaths.mail(mail.id)}
        pager={{
          previousHref: list.previous && withParams(address, { before: list.previous }),
          nextHref: list.next && withParams(address, { after: list.next }),
          labels: {
            navigation: t('admin.pages'),
            previous: t('common.previous'),
            next: t('common.next'),
          },
        }}
        empty={
          <EmptyState icon={MailIcon} title={counts.total > 0 ? t('admin.noMailsHere') : t('admin.noMails')}>
            {counts.total > 0 ? null : t('admin.noMailsText')}
          </EmptyState>
        }
      />
    </SettingsFrame>
  );
}
