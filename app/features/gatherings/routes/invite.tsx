import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { searchOutlets } from '#app/features/partners/outlets.queries.server.ts';
import { journalistPaths } from '#app/features/partners/paths.ts';
import { useErrors, useT } from '#app/i18n/react.tsx';
import { Conflict } from '#app/lib/errors.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { readIds } from '../form-reading.ts';
import { divideGuests } from '../guests.server.ts';
import { inviteGuests } from '../invitations.service.server.ts';
import { contactFilter, readInviteFilter } from '../invite-filter.ts';
import { gatheringPaths } from '../paths.ts';
import { requireGathering } from '../queries.server.ts';
import { InviteFilters } from '../ui/invite-filters.tsx';
import { InviteList } from '../ui/invite-list.tsx';

/** People shown at once; more are reached by a narrower filter. */
const most = 500;

export const loader = guard({ can: 'gatherings.invite' }, async ({ ctx, params, url, t }) => {
  const gathering = await requireGathering(ctx.db, idParam(params.id));
  const filter = readInviteFilter(url.searchParams);
  const { included, excluded, byChat } = await divideGuests(ctx, gathering, contactFilter(filter));
  const chats = new Set(byChat.map(person => person.journalistId));
  const shown = ({ journalistId, name, outlet, channel, regency }: (typeof included)[number]) => ({
    journalistId,
    name,
    outlet,
    channel,
    regency,
  });
  return {
    pageTitle: t('gatherings.inviteTitle', { title: gathering.title }),
    id: gathering.id,
    title: gathering.title,
    filter,
    outlets: (await searchOutlets(ctx.db, '', 1000)).map(({ id, name }) => ({ id, name })),
    address: url.pathname + url.search,
    ticked: url.searchParams.get('pilih') !== '0',
    count: included.length,
    included: included.slice(0, most).map(shown),
    excluded: excluded.slice(0, most).map(({ person, reason }) => ({
      ...shown(person),
      reason,
      byChat: chats.has(person.journalistId),
    })),
  };
});

export const action = guard({ can: 'gatherings.invite' }, async ({ ctx, params, request }) => {
  const id = idParam(params.id);
  const journalistIds = readIds(await request.formData(), 'journalist');
  if (journalistIds.length === 0) return data({ error: 'gatherings.pickSomebody' }, { status: 422 });
  try {
    const { byMail, byChat } = await inviteGuests(ctx, id, { journalistIds });
    const to = gatheringPaths.show(id);
    if (byMail > 0) return redirectWithFlash(to, 'gatherings.flashInvited', { values: { count: byMail } });
    if (byChat > 0) return redirectWithFlash(to, 'gatherings.flashChats', { values: { count: byChat } });
    return redirectWithFlash(to, 'gatherings.flashNobody', { kind: 'problem' });
  } catch (error) {
    if (error instanceof Conflict) return data({ error: error.messageKey }, { status: 422 });
    throw error;
  }
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export default function Invite() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<{ error?: string }>();
  const t = useT();
  const translate = useErrors();
  const error = answer?.error ? (translate([answer.error])?.[0] ?? null) : null;
  const { id, title, address, included, excluded, ticked, count } = page;
  return (
    <>
      <PageHeader title={t('gatherings.invite')} parent={{ href: gatheringPaths.show(id), label: title }}>
        {t('gatherings.inviteIntro')}
      </PageHeader>
      <InviteFilters action={gatheringPaths.invite(id)} filter={page.filter} outlets={page.outlets} />
      {count > included.length && (
        <Flash tone="warning">{t('gatherings.tooMany', { shown: included.length, count })}</Flash>
      )}
      {included.length + excluded.length === 0 ? (
        <EmptyState
          title={t('gatherings.nobodyMatches')}
          actions={<LinkButton href={journalistPaths.list}>{t('common.navPartners')}</LinkButton>}
        >
          {t('gatherings.nobodyMatchesText')}
        </EmptyState>
      ) : (
        <InviteList
          included={included}
          excluded={excluded}
          ticked={ticked}
          tickHref={withParams(address, { pilih: ticked ? '0' : null })}
          address={address}
          error={error}
        />
      )}
    </>
  );
}
