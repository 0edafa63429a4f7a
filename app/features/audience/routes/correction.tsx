import '#app/i18n/sections/audience.ts';
import '#app/i18n/sections/sending.ts';
import type { SubmissionResult } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { Send } from 'lucide-react';
import { foldUnchanged, wordDiff } from '#app/features/coverage/snapshots/word-diff.ts';
import { DiffText } from '#app/features/coverage/ui/diff-text.tsx';
import { listCorrections } from '#app/features/press-kits/corrections.queries.server.ts';
import { isPublic } from '#app/features/press-kits/embargo.ts';
import { kitPaths } from '#app/features/press-kits/paths.ts';
import { findKit } from '#app/features/press-kits/queries.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useErrors, useI18n } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Field } from '#app/ui/field.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { correctKit, planCorrection } from '../correcting.service.server.ts';
import { mailedText } from '../mailed-text.ts';
import { correctionSchema } from '../schema.ts';
import { type AudiencePerson, ExcludedTable } from '../ui/audience-table.tsx';
import { listWrongCopies } from '../wrong-copies.server.ts';

export const loader = guard({ can: 'kits.send' }, async ({ ctx, params, t }) => {
  const kit = await findKit(ctx.db, idParam(params.id));
  if (!kit) throw new NotFound();
  const wrong = kit.status === 'published' ? await listWrongCopies(ctx.db, kit, ctx.now) : [];
  const plan = await planCorrection(
    ctx,
    wrong.flatMap(group => group.journalistIds),
  );
  const [last] = await listCorrections(ctx.db, [kit.id]);
  const shown = ({ journalistId, name, outlet, email }: AudiencePerson) => ({
    ...{ journalistId, name, outlet, email },
  });
  const corrected = last?.kitVersion === kit.version;
  return {
    pageTitle: t('sending.correctionPage'),
    kit: { id: kit.id, headline: kit.headline, version: kit.version },
    possible: wrong.length > 0 || (isPublic(kit, ctx.now) && !corrected),
    public: isPublic(kit, ctx.now),
    zone: (await readOffice(ctx.db)).zone,
    groups: wrong.map(group => ({
      count: group.journalistIds.length,
      embargoUntil: group.text === mailedText(kit) ? group.embargoUntil : null,
      changes: foldUnchanged(wordDiff(group.text, mailedText(kit))),
    })),
    included: plan.included.map(({ person }) => shown(person)),
    excluded: plan.excluded.map(({ person, reason }) => ({ ...shown(person), reason })),
  };
});

export const action = guard({ can: 'kits.send' }, async ({ ctx, params, request }) => {
  const kitId = idParam(params.id);
  return handleForm(await request.formData(), correctionSchema, async form => {
    const { sent } = await correctKit(ctx, { kitId, ...form });
    const said = sent > 0 ? 'sending.corrected' : 'sending.correctedPage';
    return redirectWithFlash(kitPaths.show(kitId), said, { values: { count: sent } });
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export default function CorrectKit() {
  const page = useLoaderData<typeof loader>();
  const { kit, groups, included, excluded, zone } = page;
  const answer = useActionData<{ result?: SubmissionResult<string[]> }>();
  const { t, format } = useI18n();
  const translate = useErrors();
  const errors = (answer?.result?.error ?? {}) as Record<string, string[]>;
  const typed = (answer?.result?.initialValue ?? {}) as { explanation?: string };
  const parent = { href: kitPaths.show(kit.id), label: kit.headline };
  if (!page.possible)
    return (
      <>
        <PageHeader title={page.pageTitle} parent={parent} />
        <EmptyState
          title={t('sending.nobodyWrong')}
          actions={<LinkButton href={kitPaths.edit(kit.id)}>{t('common.edit')}</LinkButton>}
        >
          {t('sending.nobodyWrongText')}
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHeader title={page.pageTitle} parent={parent}>
        {t(groups.length > 0 ? 'sending.correctionIntro' : 'sending.correctionPageOnly')}
      </PageHeader>
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Form method="post" className="mb-8 flex flex-col gap-4 lg:col-start-2 lg:row-start-1">
          <FormErrors title={t('common.formErrors')} general={translate(errors[''])} />
          <input type="hidden" name="version" value={kit.version} />
          <Field
            label={t('sending.explanation')}
            hint={t('sending.explanationHint')}
            id="correction-explanation"
            name="explanation"
            type="textarea"
            rows={5}
            required
            defaultValue={typed.explanation}
            error={translate(errors.explanation)}
          />
          <div>
            <Button variant="primary" icon={Send}>
              {included.length > 0
                ? t('sending.correctTo', { count: included.length })
                : t('sending.correctPage')}
            </Button>
            <p className="mt-2 text-sm text-muted">
              {t(page.public ? 'sending.correctionMarks' : 'sending.correctionMailsOnly')}
            </p>
          </div>
        </Form>
        <div className="min-w-0 lg:col-start-1 lg:row-start-1">
          {groups.map((group, index) => (
            <Section
              key={index}
              title={t('sending.whatChanged')}
              aside={t('audience.includedCount', { count: group.count })}
            >
              {group.embargoUntil ? (
                <p>{t('sending.embargoMoved', { at: format.instant(group.embargoUntil, zone) })}</p>
              ) : (
                <DiffText parts={group.changes} />
              )}
            </Section>
          ))}
          {included.length > 0 && (
            <Section
              title={t('sending.correctionFor')}
              aside={t('audience.includedCount', { count: included.length })}
            >
              <ul className="columns-1 gap-x-8 sm:columns-2">
                {included.map(person => (
                  <li key={person.journalistId} className="py-1">
                    <span className="font-medium">{person.name}</span>{' '}
                    <span className="text-muted">{person.outlet}</span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          {excluded.length > 0 && (
            <Section
              title={t('sending.wrongNotReached')}
              aside={t('audience.includedCount', { count: excluded.length })}
            >
              <ExcludedTable people={excluded} />
            </Section>
          )}
        </div>
      </div>
    </>
  );
}
