import '#app/i18n/sections/gatherings.ts';
import { data, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { CalendarCheck } from 'lucide-react';
import { searchOutlets } from '#app/features/partners/outlets.queries.server.ts';
import { journalistPaths } from '#app/features/partners/paths.ts';
import { useErrors, useT } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { Conflict } from '#app/lib/errors.ts';
import { dividePicks, type Picks } from '#app/lib/picks.ts';
import { readRowIds } from '#app/lib/row-id.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { toFilterAddress } from '#app/web/filter-address.server.ts';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { divideGuests } from '../guests.server.ts';
import { countAnswers, noAnswers } from '../invitations.queries.server.ts';
import { inviteGuests } from '../invitations.service.server.ts';
import { contactFilter, inviteFilterFields, readInviteFilter } from '../invite-filter.ts';
import { gatheringPaths } from '../paths.ts';
import { isOpen, type Phase, phaseOf } from '../phase.ts';
import { requireGathering } from '../queries.server.ts';
import { InviteForm } from '../ui/invite-form.tsx';

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
    phase: phaseOf(gathering, ctx.now),
    mayWrite: can(ctx.actor, 'gatherings.write'),
    capacity: gathering.capacity,
    invited: ((await countAnswers(ctx.db, [gathering.id])).get(gathering.id) ?? noAnswers).invited,
    filter,
    outlets: (await searchOutlets(ctx.db, '', 1000)).map(({ id, name }) => ({ id, name })),
    address: url.pathname + url.search,
    count: included.length,
    included: included.slice(0, most).map(shown),
    excluded: excluded.slice(0, most).map(({ person, reason }) => ({
      ...shown(person),
      reason,
      byChat: chats.has(person.journalistId),
    })),
  };
});

/** The picks of the form as it stands, or as its buttons "all" and "none" ask for them. */
function picksIn(form: FormData): Picks {
  const outside = readRowIds(form, 'outside');
  if (form.get('what') === 'all') return { ids: outside, all: true };
  if (form.get('what') === 'none') return { ids: [] };
  return { ids: [...readRowIds(form, 'journalist'), ...outside] };
}

export const action = guard({ can: 'gatherings.invite' }, async ({ ctx, params, url, request }) => {
  const id = idParam(params.id);
  const form = await request.formData();
  const picks = picksIn(form);
  const what = form.get('what') ?? 'invite';
  if (what === 'filter') {
    const elsewhere = toFilterAddress(form, url, inviteFilterFields);
    if (elsewhere) return elsewhere;
  }
  if (what !== 'invite') return { picks };
  if (picks.ids.length === 0) return data({ picks, error: 'gatherings.pickSomebody' }, { status: 422 });
  try {
    const { byMail, byChat } = await inviteGuests(ctx, id, { journalistIds: picks.ids });
    const to = gatheringPaths.show(id);
    if (byMail > 0) return redirectWithFlash(to, 'gatherings.flashInvited', { values: { count: byMail } });
    if (byChat > 0) return redirectWithFlash(to, 'gatherings.flashChats', { values: { count: byChat } });
    return redirectWithFlash(to, 'gatherings.flashNobody', { kind: 'problem' });
  } catch (error) {
    if (error instanceof Conflict) return data({ picks, error: error.messageKey }, { status: 422 });
    throw error;
  }
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export default function Invite() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<{ picks?: Picks; error?: string }>();
  const t = useT();
  const translate = useErrors();
  const { id, title, included, excluded, phase } = page;
  const parent = { href: gatheringPaths.show(id), label: title };
  if (!isOpen(phase)) {
    return (
      <>
        <PageHeader title={t('gatherings.invite')} parent={parent} />
        <NotOpen id={id} phase={phase} mayWrite={page.mayWrite} />
      </>
    );
  }
  const asked = answer?.picks ?? { ids: [] };
  const all = asked.all ? included.map(person => person.journalistId) : [];
  const reachable = [...included, ...excluded.filter(person => person.byChat)];
  const picks = dividePicks(
    { ids: [...asked.ids, ...all] },
    reachable.map(person => person.journalistId),
  );
  const unused = included.length + excluded.length === 0 && picks.outside.length === 0;
  return (
    <>
      <PageHeader title={t('gatherings.invite')} parent={parent}>
        {t('gatherings.inviteIntro')}
      </PageHeader>
      <InviteForm
        page={page}
        picks={picks}
        error={answer?.error ? (translate([answer.error])?.[0] ?? null) : null}
        empty={
          unused && (
            <EmptyState
              title={t('gatherings.nobodyMatches')}
              actions={<LinkButton href={journalistPaths.list}>{t('common.navPartners')}</LinkButton>}
            >
              {t('gatherings.nobodyMatchesText')}
            </EmptyState>
          )
        }
      />
    </>
  );
}

/** Nobody can be invited yet, or any more; said before anybody is picked. */
function NotOpen(props: { id: number; phase: Phase; mayWrite: boolean }) {
  const { id, phase, mayWrite } = props;
  const t = useT();
  if (phase !== 'draft') {
    return (
      <EmptyState
        title={t(phase === 'cancelled' ? 'gatherings.alreadyCancelled' : 'gatherings.alreadyOver')}
      />
    );
  }
  return (
    <EmptyState
      title={t('gatherings.inviteDraft')}
      actions={
        mayWrite && (
          <Form method="post" action={gatheringPaths.schedule(id)}>
            <Button variant="primary" icon={CalendarCheck}>
              {t('gatherings.schedule')}
            </Button>
          </Form>
        )
      }
    >
      {t('gatherings.inviteDraftText')}
    </EmptyState>
  );
}
