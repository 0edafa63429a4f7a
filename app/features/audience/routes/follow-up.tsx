import '#app/i18n/sections/audience.ts';
import '#app/i18n/sections/sending.ts';
import type { SubmissionResult } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { Send } from 'lucide-react';
import { kitPaths } from '#app/features/press-kits/paths.ts';
import { findKit } from '#app/features/press-kits/queries.server.ts';
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
import { followUp, planFollowUp } from '../follow-up.service.server.ts';
import { mailingPaths } from '../paths.ts';
import { followUpSchema } from '../schema.ts';
import { type AudiencePerson, ExcludedTable, IncludedTable } from '../ui/audience-table.tsx';

export const loader = guard({ can: 'kits.send' }, async ({ ctx, params, t }) => {
  const kit = await findKit(ctx.db, idParam(params.id));
  if (!kit) throw new NotFound();
  const { refusal, included, excluded } = await planFollowUp(ctx, kit.id);
  const shown = ({ journalistId, name, outlet, email }: AudiencePerson) => ({
    ...{ journalistId, name, outlet, email },
  });
  return {
    pageTitle: t('sending.followUp'),
    kit: { id: kit.id, headline: kit.headline, version: kit.version },
    refusal: refusal ?? (included.length === 0 ? ('nobody' as const) : null),
    included: included.map(({ person, crowded }) => ({ ...shown(person), crowded })),
    excluded: excluded.map(({ person, reason }) => ({ ...shown(person), reason })),
  };
});

export const action = guard({ can: 'kits.send' }, async ({ ctx, params, request }) => {
  const kitId = idParam(params.id);
  return handleForm(
    await request.formData(),
    followUpSchema,
    async ({ journalistId: journalistIds, ...words }) => {
      const id = await followUp(ctx, { kitId, ...words, journalistIds });
      return redirectWithFlash(mailingPaths.show(kitId, id), 'audience.started');
    },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export default function FollowUpKit() {
  const { kit, refusal, included, excluded, pageTitle } = useLoaderData<typeof loader>();
  const answer = useActionData<{ result?: SubmissionResult<string[]> }>();
  const { t } = useI18n();
  const translate = useErrors();
  const errors = (answer?.result?.error ?? {}) as Record<string, string[]>;
  const typed = answer?.result?.initialValue as
    | { note?: string; journalistId?: string | string[] }
    | undefined;
  const ticked = typed
    ? new Set([typed.journalistId ?? []].flat().map(Number))
    : new Set(included.map(person => person.journalistId));
  return (
    <>
      <PageHeader title={pageTitle} parent={{ href: kitPaths.show(kit.id), label: kit.headline }}>
        {t('sending.followUpIntro')}
      </PageHeader>
      {refusal ? (
        <EmptyState
          title={t('sending.followUpNot')}
          actions={<LinkButton href={kitPaths.show(kit.id)}>{t('audience.toKit')}</LinkButton>}
        >
          {t(`sending.followUpRefusal.${refusal}`)}
        </EmptyState>
      ) : (
        <Form method="post" className="grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <input type="hidden" name="version" value={kit.version} />
          <div className="mb-8 flex flex-col gap-4 lg:col-start-2 lg:row-start-1">
            <FormErrors title={t('common.formErrors')} general={translate(errors[''])} />
            <Field
              label={t('sending.followUpNote')}
              hint={t('audience.noteHint')}
              id="follow-up-note"
              name="note"
              type="textarea"
              rows={4}
              required
              defaultValue={typed?.note}
              error={translate(errors.note)}
            />
            {errors.journalistId && (
              <p className="font-medium text-error" role="alert">
                {translate(errors.journalistId)?.join(' ')}
              </p>
            )}
            <div>
              <Button variant="primary" icon={Send}>
                {t('sending.followUpSend')}
              </Button>
              <p className="mt-2 text-sm text-muted">{t('audience.sendText')}</p>
            </div>
          </div>
          <div className="min-w-0 lg:col-start-1 lg:row-start-1">
            <Section
              title={t('sending.silent')}
              aside={t('audience.includedCount', { count: included.length })}
            >
              <IncludedTable people={included} ticked={ticked} />
            </Section>
          </div>
        </Form>
      )}
      {excluded.length > 0 && (
        <Section
          title={t('audience.excluded')}
          aside={t('audience.includedCount', { count: excluded.length })}
        >
          <ExcludedTable people={excluded} />
        </Section>
      )}
    </>
  );
}
