import '#app/i18n/sections/gatherings.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { formats } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { translator } from '#app/i18n/server.server.ts';
import { can } from '#app/lib/actor.ts';
import { pageRequest } from '#app/lib/keyset.ts';
import { Flash } from '#app/ui/flash.tsx';
import { parseSort } from '#app/ui/list-address.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import {
  type BoardSort,
  boardFilters,
  boardSorts,
  listBoard,
  listOutletAnswers,
} from '../board.queries.server.ts';
import { chatLink } from '../chat.server.ts';
import { listGuestMail, listPendingSends } from '../guest-mail.queries.server.ts';
import { countAnswers, listChatNumbers, noAnswers } from '../invitations.queries.server.ts';
import { gatheringPaths } from '../paths.ts';
import { isOpen, phaseOf } from '../phase.ts';
import { requireGathering } from '../queries.server.ts';
import { PhaseBadge } from '../ui/badges.tsx';
import { Board } from '../ui/board.tsx';
import { GatheringActions } from '../ui/gathering-actions.tsx';
import { GatheringFacts } from '../ui/gathering-facts.tsx';
import { GatheringFigures } from '../ui/gathering-figures.tsx';
import { OutletAnswers } from '../ui/outlet-answers.tsx';
import { PendingSends } from '../ui/pending-sends.tsx';
import { Programme } from '../ui/programme.tsx';

export const loader = guard({ can: 'gatherings.read' }, async ({ ctx, params, url }) => {
  const { db, now } = ctx;
  const gathering = await requireGathering(db, idParam(params.id));
  const { id } = gathering;
  const filter = {
    answer: boardFilters.find(name => name === url.searchParams.get('jawaban')) ?? null,
    search: url.searchParams.get('q')?.trim() || null,
  };
  const usual = { key: 'outlet', direction: 'asc' } as const;
  const sort = parseSort(url.searchParams.get('sort'), boardSorts, usual) as BoardSort;
  const page = await listBoard(db, id, filter, sort, pageRequest(url.searchParams));
  const people = page.rows.map(row => row.journalistId);
  const mails = await listGuestMail(db, id, people);
  const mayInvite = can(ctx.actor, 'gatherings.invite');
  const numbers = mayInvite ? await listChatNumbers(db, people) : new Map();
  const { organisation } = await readOffice(db);
  const words = { t: translator('id'), format: formats.id };
  return {
    gathering,
    phase: phaseOf(gathering, now),
    now,
    counts: (await countAnswers(db, [id])).get(id) ?? noAnswers,
    outlets: await listOutletAnswers(db, id),
    sends: await listPendingSends(db, id),
    mayInvite,
    mayWrite: can(ctx.actor, 'gatherings.write'),
    address: url.pathname + url.search,
    filter,
    sort,
    next: page.next,
    previous: page.previous,
    rows: page.rows.map(({ tokenGeneration, honorific, journalistId, ...row }) => ({
      ...row,
      mail: mails.get(journalistId)?.[0] ?? null,
      chat:
        row.status === 'invited'
          ? chatLink(
              gathering,
              { ...row, tokenGeneration, honorific },
              numbers.get(journalistId),
              organisation,
              words,
            )
          : null,
    })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.gathering.title }];

export default function ShowGathering() {
  const page = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const { gathering, phase, counts, mayWrite, mayInvite } = page;
  const { id, title, zone } = gathering;
  const open = isOpen(phase);
  return (
    <>
      <PageHeader
        title={title}
        parent={{ href: gatheringPaths.list, label: t('gatherings.title') }}
        meta={
          <>
            <PhaseBadge phase={phase} />
            <span>{t(`gatherings.types.${gathering.type}`)}</span>
            <span>{format.period(gathering.startsAt, gathering.endsAt, zone)}</span>
          </>
        }
        actions={
          <GatheringActions id={id} title={title} phase={phase} mayWrite={mayWrite} mayInvite={mayInvite} />
        }
      />
      {phase === 'draft' && <Flash tone="warning">{t('gatherings.scheduleText')}</Flash>}
      <PendingSends gatheringId={id} sends={page.sends} zone={zone} now={page.now} mayStop={mayInvite} />
      {counts.invited > 0 && (
        <GatheringFigures
          gatheringId={id}
          capacity={gathering.capacity}
          counts={counts}
          outlets={page.outlets}
          begun={phase === 'running' || phase === 'past'}
        />
      )}
      {phase !== 'draft' && (
        <Section title={t('gatherings.board')} className="mt-8">
          <Board
            gatheringId={id}
            zone={zone}
            address={page.address}
            rows={page.rows}
            counts={counts}
            filter={page.filter}
            sort={page.sort}
            next={page.next}
            previous={page.previous}
            mayInvite={mayInvite}
            open={open}
            marks={mayWrite && (phase === 'running' || phase === 'past')}
          />
          {page.outlets.length > 0 && <OutletAnswers rows={page.outlets} />}
        </Section>
      )}
      <div className="grid gap-x-10 lg:grid-cols-2">
        <Section title={t('gatherings.facts')}>
          <GatheringFacts gathering={gathering} />
        </Section>
        <Section title={t('gatherings.sectionProgramme')}>
          <Programme items={gathering.programme} />
        </Section>
      </div>
    </>
  );
}
