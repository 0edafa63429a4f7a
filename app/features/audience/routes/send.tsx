import '#app/i18n/sections/audience.ts';
import '#app/i18n/sections/kits.ts';
import type { SubmissionResult } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useLocation } from '@remix-run/react';
import { searchOutlets } from '#app/features/partners/outlets.queries.server.ts';
import { journalistPaths } from '#app/features/partners/paths.ts';
import { kitState } from '#app/features/press-kits/embargo.ts';
import { kitPaths } from '#app/features/press-kits/paths.ts';
import { findKit } from '#app/features/press-kits/queries.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useErrors, useI18n } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { dividePicks, keptPicks, type Picks } from '#app/lib/picks.ts';
import { readRowIds } from '#app/lib/row-id.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { toFilterAddress } from '#app/web/filter-address.server.ts';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { audienceFilter, everybody, filterFields } from '../filter.ts';
import { mailingPaths } from '../paths.ts';
import { sendSchema } from '../schema.ts';
import { listSegments } from '../segments/queries.server.ts';
import { findAudience, sendKit } from '../service.server.ts';
import { sendTestMail } from '../test-mail.service.server.ts';
import { NotYet } from '../ui/not-yet.tsx';
import { SendForm } from '../ui/send-form.tsx';

export const loader = guard({ can: 'kits.send' }, async ({ ctx, params, url, t }) => {
  const kit = await findKit(ctx.db, idParam(params.id));
  if (!kit) throw new NotFound();
  const filter = audienceFilter(url.searchParams);
  const { included, excluded } = await findAudience(ctx, kit, filter);
  return {
    pageTitle: t('audience.title'),
    kit: { id: kit.id, headline: kit.headline, version: kit.version, embargoUntil: kit.embargoUntil },
    state: kitState(kit, ctx.now),
    zone: (await readOffice(ctx.db)).zone,
    filter,
    outlets: (await searchOutlets(ctx.db, '', 500)).map(({ id, name }) => ({ id, name })),
    segments: (await listSegments(ctx.db)).map(({ id, name }) => ({ id, name })),
    included: included.map(({ person: { journalistId, name, outlet, email }, crowded }) => ({
      ...{ journalistId, name, outlet, email },
      crowded,
    })),
    excluded: excluded.map(({ person: { journalistId, name, outlet, email }, reason }) => ({
      ...{ journalistId, name, outlet, email },
      reason,
    })),
  };
});

/** What the form held and which people were picked in it, to be put back in place. */
function typedIn(form: FormData): Typed {
  const what = form.get('what');
  const ticked = readRowIds(form, 'journalistId');
  const outside = readRowIds(form, 'outside');
  const note = String(form.get('note') ?? '');
  if (what === 'none') return { note, picks: { ids: [] } };
  if (what === 'all') return { note, picks: { ids: outside, all: true } };
  return { note, picks: keptPicks(ticked, outside, Number(form.get('offered'))) };
}

/** What looks for people in a half-filled form, and sends nothing. */
const looking = ['filter', 'keep', 'all', 'none'];

export const action = guard({ can: 'kits.send' }, async ({ ctx, params, url, request }) => {
  const kitId = idParam(params.id);
  const form = await request.formData();
  const typed = typedIn(form);
  const what = String(form.get('what'));
  if (what === 'filter') {
    const elsewhere = toFilterAddress(form, url, filterFields);
    if (elsewhere) return elsewhere;
  }
  if (looking.includes(what)) return { typed };
  return handleForm(form, sendSchema, async ({ note, version, journalistId, outside, what }) => {
    // A test leaves the page as it stands: ticks and covering lines stay.
    if (what === 'test') return { tested: await sendTestMail(ctx, { kitId, note }), typed };
    // Picks made through several filters are a choice of their own: everybody was looked at.
    const filter = outside.length > 0 ? everybody : audienceFilter(url.searchParams);
    const journalistIds = [...journalistId, ...outside];
    const id = await sendKit(ctx, { kitId, version, filter, note, journalistIds });
    return redirectWithFlash(mailingPaths.show(kitId, id), 'audience.started');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

type Typed = { note: string; picks: Picks };
type Answer = { result?: SubmissionResult<string[]>; tested?: string; typed?: Typed };

/** What was typed and ticked when the form came back, after a refusal, a test or a look elsewhere. */
function typedOf(answer: Answer | undefined): Typed {
  if (answer?.typed) return answer.typed;
  if (!answer?.result) return { note: '', picks: { ids: [], all: true } };
  const typed = (answer.result.initialValue ?? {}) as Record<string, string | string[] | undefined>;
  const ids = [typed.journalistId ?? [], typed.outside ?? []].flat().map(Number);
  return { note: String(typed.note ?? ''), picks: { ids } };
}

export default function SendKit() {
  const { kit, state, zone, filter, outlets, segments, included, excluded } = useLoaderData<typeof loader>();
  const answer = useActionData<Answer>();
  const { pathname, search } = useLocation();
  const { t, format } = useI18n();
  const translate = useErrors();
  const errors = (answer?.result?.error ?? {}) as Record<string, string[]>;
  const parent = { href: kitPaths.show(kit.id), label: kit.headline };
  const tested = answer?.tested && <Flash>{t('audience.testSent', { address: answer.tested })}</Flash>;
  if (state !== 'public') {
    const embargo = state === 'embargoed' && kit.embargoUntil;
    return (
      <>
        <PageHeader title={t('audience.title')} parent={parent} />
        {tested}
        <NotYet
          kitId={kit.id}
          version={kit.version}
          title={
            embargo ? t('kits.publishesAt', { at: format.instant(embargo, zone) }) : t('audience.notYetTitle')
          }
        >
          {embargo
            ? t('audience.embargoedUntil', { at: format.instant(embargo, zone) })
            : t('audience.notPublished')}
        </NotYet>
      </>
    );
  }
  const { note, picks } = typedOf(answer);
  const unused = included.length + excluded.length === 0 && !search;
  return (
    <>
      <PageHeader title={t('audience.title')} parent={parent}>
        {t('audience.intro')}
      </PageHeader>
      {unused ? (
        <EmptyState
          title={t('audience.noJournalists')}
          actions={<LinkButton href={journalistPaths.list}>{t('audience.toPartners')}</LinkButton>}
        >
          {t('audience.noJournalistsText')}
        </EmptyState>
      ) : (
        <SendForm
          address={pathname + search}
          version={kit.version}
          filter={filter}
          outlets={outlets}
          segments={segments}
          included={included}
          excluded={excluded}
          picks={dividePicks(
            picks,
            included.map(person => person.journalistId),
          )}
          note={note}
          errors={errors}
          general={translate(errors[''])}
          notice={tested}
          previewOf={id => kitPaths.mailPreview(kit.id, id)}
        />
      )}
    </>
  );
}
