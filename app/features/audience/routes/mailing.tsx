import '#app/i18n/sections/admin.ts';
import '#app/i18n/sections/audience.ts';
import '#app/i18n/sections/segments.ts';
import '#app/i18n/sections/sending.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData, useLocation } from '@remix-run/react';
import { MailStatusBadge, mailStatuses } from '#app/features/admin/ui/mail-status.tsx';
import { useMailWords } from '#app/features/admin/ui/mail-words.ts';
import { readArrival } from '#app/features/outbox/arrival.server.ts';
import { listMail, type Mail, mailCounts } from '#app/features/outbox/queries.server.ts';
import { kitLocale } from '#app/features/press-kits/kit-mail.server.ts';
import { kitPaths } from '#app/features/press-kits/paths.ts';
import { findKit } from '#app/features/press-kits/queries.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { formats } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { translator } from '#app/i18n/server.server.ts';
import { can } from '#app/lib/actor.ts';
import { NotFound } from '#app/lib/errors.ts';
import { pageRequest } from '#app/lib/keyset.ts';
import { isoDay, type Zone } from '#app/lib/zones.ts';
import { Badge } from '#app/ui/badge.tsx';
import { CountPills } from '#app/ui/count-pills.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { Link } from '#app/ui/link.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { type Column, DataTable } from '#app/ui/table.tsx';
import { useLive } from '#app/ui/use-live.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { listKitChats } from '../chat.server.ts';
import { mailingState, secondsLeft } from '../mailing-state.ts';
import { mailingPaths } from '../paths.ts';
import { actOf, findMailing, listLeftOut } from '../queries.server.ts';
import { ExcludedTable } from '../ui/audience-table.tsx';
import { ChatList } from '../ui/chat-list.tsx';
import { HoldNotice } from '../ui/hold-notice.tsx';
import { MailingProgress } from '../ui/mailing-progress.tsx';

const tones = {
  held: 'warning',
  scheduled: 'warning',
  paused: 'warning',
  sending: 'warning',
  done: 'accent',
  cancelled: 'error',
  withdrawn: 'error',
} as const;
const refreshSeconds = 3;

/** Whether a chosen moment is so near that the page is watched: within five minutes. */
const isSoon = (page: { mailing: { holdUntil: string }; now: string }) =>
  secondsLeft(page.mailing.holdUntil, page.now) < 300;

export const loader = guard({ can: 'kits.read' }, async ({ ctx, params, url, t, locale }) => {
  const kit = await findKit(ctx.db, idParam(params.id));
  const mailing = kit && (await findMailing(ctx.db, kit.id, idParam(params.mailingId)));
  if (!kit || !mailing) throw new NotFound();
  const act = actOf(mailing.id);
  const counts = await mailCounts(ctx.db, act);
  const status = mailStatuses.find(known => known === url.searchParams.get('status')) ?? null;
  const page = pageRequest(url.searchParams);
  const { zone } = await readOffice(ctx.db);
  return {
    pageTitle: t('audience.mailingOf', { at: formats[locale].instant(mailing.createdAt, zone) }),
    kit: { id: kit.id, headline: kit.headline },
    mailing,
    status,
    arrival: await readArrival(ctx.db, act, { now: ctx.now, from: mailing.holdUntil }),
    state: mailingState(mailing, counts, ctx.now),
    counts,
    ...(await listMail(ctx.db, { act, page, status: status ? [status] : undefined })),
    leftOut: (await listLeftOut(ctx.db, mailing.id)).map(({ address, ...person }) => ({
      ...person,
      email: address,
    })),
    chats: await listKitChats(ctx, kit, mailing.id, translator(kitLocale)),
    now: ctx.now,
    zone,
    mayStop: can(ctx.actor, 'kits.send'),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

function useColumns(zone: Zone): Column<Mail>[] {
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
  const live = state === 'held' || state === 'sending' || (state === 'scheduled' && isSoon(page));
  useLive(live, refreshSeconds * 1000);
  const waits = state === 'held' || state === 'scheduled' || state === 'sending';
  const arrivalWords = () => {
    if (!waits || page.arrival === null) return null;
    if (page.arrival === undefined) return t('sending.arrivalClosed');
    const sameDay = isoDay(page.arrival, zone) === isoDay(page.now, zone);
    const at = sameDay ? format.clock(page.arrival, zone) : format.instant(page.arrival, zone);
    return t('sending.arrival', { at });
  };
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
            <Badge tone={tones[state]}>
              {state === 'scheduled' || state === 'paused'
                ? t(`sending.states.${state}`)
                : t(`audience.states.${state}`)}
            </Badge>
            {mailing.purpose !== 'release' && <Badge>{t(`sending.purposes.${mailing.purpose}`)}</Badge>}
            {mailing.segment && <span>{t('segments.sentTo', { name: mailing.segment })}</span>}
            {mailing.author && <span>{t('audience.sentBy', { name: mailing.author })}</span>}
          </>
        }
      />
      <div className="mb-8 flex max-w-3xl flex-col gap-6">
        {(state === 'held' || state === 'scheduled') && mayStop && (
          <HoldNotice
            holdUntil={mailing.holdUntil}
            now={page.now}
            zone={zone}
            scheduled={state === 'scheduled'}
            cancelAction={cancelAction}
          />
        )}
        {state === 'paused' && <Flash tone="warning">{t('sending.pausedText')}</Flash>}
        {mailing.replacedBy !== null && (
          <Flash
            tone="warning"
            action={
              <Link href={mailingPaths.show(kit.id, mailing.replacedBy)} className="link">
                {t('sending.replacedLook')}
              </Link>
            }
          >
            {t('sending.replaced')}
          </Flash>
        )}
        {state === 'withdrawn' && (
          <Flash tone="warning">{t('audience.stoppedWithRelease', { count: counts.cancelled })}</Flash>
        )}
        <MailingProgress
          counts={counts}
          arrival={arrivalWords()}
          stopAction={mayStop && (state === 'sending' || state === 'paused') ? cancelAction : null}
          pauseAction={mayStop && waits ? mailingPaths.pause(kit.id, mailing.id) : null}
          resumeAction={mayStop && state === 'paused' ? mailingPaths.resumption(kit.id, mailing.id) : null}
        />
      </div>
      <Section
        title={t('audience.recipients')}
        aside={t('audience.recipientsCount', { count: counts.total })}
      >
        <CountPills
          label={t('audience.status')}
          number={format.number}
          pills={[null, ...mailStatuses].map(key => ({
            label: key ? t(`admin.mailStatus.${key}`) : t('sending.allStates'),
            count: key ? counts[key] : counts.total,
            current: key === page.status,
            href: withParams(pathname, { status: key }),
          }))}
        />
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
          empty={<p className="text-muted">{t('sending.noneInState')}</p>}
        />
      </Section>
      {page.chats.length > 0 && (
        <div id="whatsapp">
          <Section
            title={t('sending.chatTitle')}
            aside={t('audience.includedCount', { count: page.chats.length })}
          >
            <ChatList chats={page.chats} mailing={mailing} zone={zone} maySend={mayStop} />
          </Section>
        </div>
      )}
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
