import '#app/i18n/sections/audience.ts';
import '#app/i18n/sections/segments.ts';
import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useLocation } from '@remix-run/react';
import { listContactable } from '#app/features/partners/contactable.queries.server.ts';
import { officeDay } from '#app/features/partners/today.server.ts';
import { pickedText } from '#app/i18n/picked-text.ts';
import { useT } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { dividePicks } from '#app/lib/picks.ts';
import { readRowIds } from '#app/lib/row-id.ts';
import { Button } from '#app/ui/button.tsx';
import { Filters } from '#app/ui/filters.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { OutsidePicks, PickButtons, useTicks } from '#app/ui/picks.tsx';
import { toFilterAddress } from '#app/web/filter-address.server.ts';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { segmentPaths } from '../paths.ts';
import { findSegment, listPickedIds } from '../segments/queries.server.ts';
import { asksForPicks } from '../segments/rule.ts';
import { picksSchema } from '../segments/schema.ts';
import { pickPeople } from '../segments/service.server.ts';
import { IncludedTable } from '../ui/audience-table.tsx';

export const loader = guard({ can: 'kits.send' }, async ({ ctx, params, url, t }) => {
  const segment = await findSegment(ctx.db, idParam(params.id));
  if (!segment) throw new NotFound();
  const search = (url.searchParams.get('q') ?? '').trim().slice(0, 100);
  const people = await listContactable(ctx.db, { search, on: await officeDay(ctx.db, ctx.now) }, 500);
  return {
    pageTitle: t('segments.pickTitle', { name: segment.name }),
    segment: { id: segment.id, name: segment.name },
    used: asksForPicks(segment.rule),
    search,
    people: people.map(({ journalistId, name, outlet, email }) => ({
      ...{ journalistId, name, outlet, email },
      crowded: false,
    })),
    picked: await listPickedIds(ctx.db, segment.id),
  };
});

export const action = guard({ can: 'kits.send' }, async ({ ctx, params, url, request }) => {
  const id = idParam(params.id);
  const form = await request.formData();
  const what = String(form.get('what'));
  if (what === 'filter') {
    const elsewhere = toFilterAddress(form, url, ['q']);
    if (elsewhere) return elsewhere;
  }
  const typed = [...readRowIds(form, 'journalistId'), ...readRowIds(form, 'outside')];
  if (what === 'none') return { typed: [] };
  if (what === 'filter' || what === 'keep' || what === 'all') return { typed, all: what === 'all' };
  return handleForm(form, picksSchema, async ({ journalistId, outside }) => {
    const count = await pickPeople(ctx, { id, journalistIds: [...journalistId, ...outside] });
    return redirectWithFlash(segmentPaths.edit(id), 'segments.picked', { values: { count } });
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export default function SegmentPeople() {
  const { pageTitle, segment, used, search, people, picked } = useLoaderData<typeof loader>();
  const answer = useActionData<{ typed?: number[]; all?: boolean }>();
  const { pathname, search: query } = useLocation();
  const t = useT();
  const { form, count, recount, tickAll } = useTicks('journalistId');
  const shown = people.map(person => person.journalistId);
  const ids = answer?.typed ?? picked;
  const { ticked, outside } = dividePicks({ ids: answer?.all ? [...ids, ...shown] : ids }, shown);
  return (
    <>
      <PageHeader title={pageTitle} parent={{ href: segmentPaths.edit(segment.id), label: segment.name }}>
        {t('segments.pickIntro')}
      </PageHeader>
      {!used && <Flash tone="warning">{t('segments.unused')}</Flash>}
      <Form ref={form} method="post" action={pathname + query} onChange={recount} className="max-w-4xl">
        <Filters
          key={search}
          within
          action={pathname}
          search={{ name: 'q', label: t('audience.search'), value: search }}
          moreLabel={t('common.filter')}
          submitLabel={t('common.search')}
          removeLabel={chip => t('audience.removeFilter', { label: chip.label })}
        />
        <OutsidePicks ids={outside} />
        {people.length > 0 ? (
          <>
            <PickButtons
              tickAll={tickAll}
              outside={outside.length}
              labels={{ all: t('picks.all'), none: t('picks.none') }}
            />
            <IncludedTable people={people} ticked={ticked} />
          </>
        ) : (
          <p className="text-muted">{t('segments.pickNone')}</p>
        )}
        <div className="bulk-bar">
          <p className="tabular flex-1 self-center px-2 font-medium" role="status">
            {pickedText(t, count, outside.length)}
          </p>
          <Button variant="primary" name="what" value="save">
            {t('segments.pickSave')}
          </Button>
        </div>
      </Form>
    </>
  );
}
