import type { SubmissionResult } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useLocation } from '@remix-run/react';
import { searchOutlets } from '#app/features/partners/outlets.queries.server.ts';
import { journalistPaths } from '#app/features/partners/paths.ts';
import { kitState } from '#app/features/press-kits/embargo.ts';
import { kitPaths } from '#app/features/press-kits/paths.ts';
import { findKit } from '#app/features/press-kits/queries.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useErrors, useI18n } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { audienceFilter } from '../filter.ts';
import { mailingPaths } from '../paths.ts';
import { sendSchema } from '../schema.ts';
import { findAudience, sendKit } from '../service.server.ts';
import { sendTestMail } from '../test-mail.service.server.ts';
import { AudienceFilters } from '../ui/audience-filters.tsx';
import { ExcludedTable, IncludedTable } from '../ui/audience-table.tsx';
import { NotYet } from '../ui/not-yet.tsx';
import { SendPanel } from '../ui/send-panel.tsx';

export const loader = guard({ can: 'kits.send' }, async ({ ctx, params, url, t }) => {
  const kit = await findKit(ctx.db, idParam(params.id));
  if (!kit) throw new NotFound();
  const filter = audienceFilter(url.searchParams);
  const { included, excluded } = await findAudience(ctx, kit.id, filter);
  return {
    pageTitle: t('audience.title'),
    kit: { id: kit.id, headline: kit.headline, version: kit.version, embargoUntil: kit.embargoUntil },
    state: kitState(kit, ctx.now),
    zone: (await readOffice(ctx.db)).zone,
    filter,
    outlets: (await searchOutlets(ctx.db, '', 500)).map(({ id, name }) => ({ id, name })),
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

export const action = guard({ can: 'kits.send' }, async ({ ctx, params, url, request }) => {
  const kitId = idParam(params.id);
  return handleForm(await request.formData(), sendSchema, async form => {
    const { what, note, version, journalistId } = form;
    // A test leaves the page as it stands: ticks and covering lines stay.
    if (what === 'test') return { tested: await sendTestMail(ctx, { kitId, note }), note, journalistId };
    const filter = audienceFilter(url.searchParams);
    const id = await sendKit(ctx, { kitId, version, filter, note, journalistIds: journalistId });
    return redirectWithFlash(mailingPaths.show(kitId, id), 'audience.started');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

type Answer = {
  result?: SubmissionResult<string[]>;
  tested?: string;
  note?: string;
  journalistId?: number[];
};

/** What was typed and ticked when the form came back, after a refusal or a test. */
function typedOf(answer: Answer | undefined): { note?: string; ticked: Set<number> | null } {
  const typed = (answer?.result?.initialValue ?? answer) as
    | { note?: string; journalistId?: number[] | string[] | string }
    | undefined;
  if (!typed) return { ticked: null };
  return { note: typed.note, ticked: new Set([typed.journalistId ?? []].flat().map(Number)) };
}

export default function SendKit() {
  const { kit, state, zone, filter, outlets, included, excluded } = useLoaderData<typeof loader>();
  const answer = useActionData<Answer>();
  const { pathname, search } = useLocation();
  const { t, format } = useI18n();
  const translate = useErrors();
  const address = pathname + search;
  const { note, ticked } = typedOf(answer);
  const errors = (answer?.result?.error ?? {}) as Record<string, string[]>;
  const parent = { href: kitPaths.show(kit.id), label: kit.headline };
  const tested = answer?.tested && <Flash>{t('audience.testSent', { address: answer.tested })}</Flash>;
  if (state !== 'public') {
    return (
      <>
        <PageHeader title={t('audience.title')} parent={parent} />
        {tested}
        <NotYet
          version={kit.version}
          title={
            state === 'embargoed' && kit.embargoUntil
              ? t('audience.embargoedUntil', { at: format.instant(kit.embargoUntil, zone) })
              : t('audience.notPublished')
          }
        />
      </>
    );
  }
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
        <>
          <AudienceFilters address={address} filter={filter} outlets={outlets} />
          <Form method="post" action={address} className="grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
            <input type="hidden" name="version" value={kit.version} />
            <div className="min-w-0">
              <FormErrors title={t('audience.formErrors')} general={translate(errors[''])} />
              <Section
                title={t('audience.included')}
                aside={t('audience.includedCount', { count: included.length })}
              >
                {included.length > 0 ? (
                  <IncludedTable people={included} ticked={ticked} />
                ) : (
                  <EmptyState title={t('audience.noneIncluded')}>{t('audience.noneIncludedText')}</EmptyState>
                )}
              </Section>
              {excluded.length > 0 && (
                <Section
                  title={t('audience.excluded')}
                  aside={t('audience.includedCount', { count: excluded.length })}
                >
                  <ExcludedTable people={excluded} />
                </Section>
              )}
            </div>
            <div className="border-t border-base-300 pt-4 lg:sticky lg:top-20 lg:self-start">
              <SendPanel maySend={included.length > 0} note={note} errors={errors} notice={tested} />
            </div>
          </Form>
        </>
      )}
    </>
  );
}
