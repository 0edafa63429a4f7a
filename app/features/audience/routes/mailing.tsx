import '#app/i18n/sections/audience.ts';
import '#app/i18n/sections/segments.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData, useLocation } from '@remix-run/react';
import { MailStatusBadge } from '#app/features/admin/ui/mail-status.tsx';
import { useMailWords } from '#app/features/admin/ui/mail-words.ts';
import { listMail, type Mail, mailCounts } from '#app/features/outbox/queries.server.ts';
import { kitPaths } from '#app/features/press-kits/paths.ts';
import { findKit } from '#app/features/press-kits/queries.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { formats } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { NotFound } from '#app/lib/errors.ts';
import { pageRequest } from '#app/lib/keyset.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { type Column, DataTable } from '#app/ui/table.tsx';
import { useLive } from '#app/ui/use-live.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { mailingState } from '../mailing-state.ts';
import { mailingPaths } from '../paths.ts';
import { actOf, findMailing, listLeftOut } from '../queries.server.ts';
import { ExcludedTable } from '../ui/audience-table.tsx';
import { HoldNotice } from '../ui/hold-notice.tsx';
import { MailingProgress } from '../ui/mailing-progress.tsx';

const tones = {
  held: 'warning',
  sending: 'warning',
  done: 'accent',
  cancelled: 'error',
  withdrawn: 'error',
} as const;
const refreshSeconds = 3;

export const loader = guard({ can: 'kits.read' }, async ({ ctx, params, url, t, locale }) => {
  const kit = await findKit(ctx.db, idParam(params.id));
  const mailing = kit && (await findMailing(ctx.db, kit.id, idParam(params.mailingId)));
  if (!kit || !mailing) throw new NotFound();
  const act = actOf(mailing.id);
  const counts = await mailCounts(ctx.db, act);
  const { zone } = await readOffice(ctx.db);
  return {
    pageTitle: t('audience.mailingOf', { at: formats[locale].instant(mailing.createdAt, zone) }),
    kit: { id: kit.id, headline: kit.headline },
    mailing,
    state: mailingState(mailing, counts, ctx.now),
    counts,
    ...(await listMail(ctx.db, { act, page: pageRequest(url.searchParams) })),
    leftOut: (await listLeftOut(ctx.db, mailing.id)).map(({ address, ...person }) => ({
      ...person,
      email: address,
    })),
    now: ctx.now,
    zone,
    mayStop: can(ctx.actor, 'kits.send'),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

function useColumns(zone: string): Column<Mail>[] {
  const { t, format } = useI18n();
  const { reasonWords } = useMailWords();
  return [
    {
      key: 'name',
      header: t('audience.journalist'),
      cell: mail => <span className="font-medium">{mail.recipient.name}</span>,
    },
    {
      key: 'address',
      header: t('audience.address'),
      cell: mail => <span className="wrap-anywhere">{mail.recipient.address}</span>,
    },
    {
      key: 'status',
      header: t('audience.status'),
      cell: mail => (
        <>
          <MailStatusBadge status={mail.status} />
          {mail.reason && <span className="mt-1 block text-sm text-muted">{reasonWords(mail.reason)}</span>}
        </>
      ),
    },
    {
      key: 'sentAt',
      header: t('audience.sentAt'),
      cell: mail => mail.sentAt && format.instant(mail.sentAt, zone),
      className: 'whitespace-nowrap',
    },
  ];
}

export default function MailingPage() {
  const page = useLoaderData<typeof loader>();
  const { kit, mailing, state, counts, rows, leftOut, zone, mayStop } = page;
  const { pathname, search } = useLocation();
  const { t, format } = useI18n();
  const columns = useColumns(zone);
  const live = state === 'held' || state === 'sending';
  useLive(live, refreshSeconds * 1000);
  const cancelAction = mailingPaths.cancellation(kit.id, mailing.id);
  const hrefFor = (changes: Parameters<typeof withParams>[1]) => withParams(pathname + search, changes);
  return (
    <>
      {live && (
        <noscript>
          <meta httpEquiv="refresh" content={String(refreshSeconds)} />
        </noscript>
      )}
      <PageHeader
        title={page.pageTitle}
        parent={{ href: kitPaths.show(kit.id), label: kit.headline }}
        meta={
          <>
            <Badge tone={tones[state]}>{t(`audience.states.${state}`)}</Badge>
            {mailing.segment && <span>{t('segments.sentTo', { name: mailing.segment })}</span>}
            {mailing.author && <span>{t('audience.sentBy', { name: mailing.author })}</span>}
          </>
        }
      />
      <div className="mb-8 flex max-w-3xl flex-col gap-6">
        {state === 'held' && mayStop && (
          <HoldNotice holdUntil={mailing.holdUntil} now={page.now} zone={zone} cancelAction={cancelAction} />
        )}
        {state === 'withdrawn' && (
          <Flash tone="warning">{t('audience.stoppedWithRelease', { count: counts.cancelled })}</Flash>
        )}
        <MailingProgress counts={counts} stopAction={state === 'sending' && mayStop ? cancelAction : null} />
      </div>
      <Section
        title={t('audience.recipients')}
        aside={t('audience.recipientsCount', { count: counts.total })}
      >
        <DataTable
          caption={t('audience.recipients')}
          columns={columns}
          rows={rows}
          rowKey={mail => mail.id}
          pager={{
            previousHref: page.previous && hrefFor({ before: page.previous }),
            nextHref: page.next && hrefFor({ after: page.next }),
            labels: {
              navigation: t('audience.recipients'),
              previous: t('common.previous'),
              next: t('common.next'),
            },
          }}
          empty={<p className="text-muted">{format.number(0)}</p>}
        />
      </Section>
      <Section title={t('audience.leftOut')} aside={t('audience.includedCount', { count: leftOut.length })}>
        {leftOut.length > 0 ? (
          <ExcludedTable people={leftOut} />
        ) : (
          <p className="text-muted">{t('audience.leftOutNone')}</p>
        )}
      </Section>
    </>
  );
}
