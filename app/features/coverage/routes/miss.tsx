import '#app/i18n/sections/found.ts';
import '#app/i18n/sections/inbox.ts';
import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useErrors, useI18n } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { Button } from '#app/ui/button.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { findArticle } from '../articles.queries.server.ts';
import { inboxPaths } from '../inbox-paths.ts';
import { findMiss } from '../misses/queries.server.ts';
import { type MissForm, missSchema } from '../misses/schema.ts';
import { proposeMending, recordMiss } from '../misses/service.server.ts';
import { foundThrough } from '../misses/terms.ts';
import { coveragePaths } from '../paths.ts';
import { MissProposalPanel } from '../ui/miss-proposal.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export const loader = guard({ can: 'coverage.write' }, async ({ ctx, params, t }) => {
  const article = await findArticle(ctx.db, idParam(params.id));
  if (!article) throw new NotFound();
  const miss = await findMiss(ctx.db, article.id);
  return {
    pageTitle: t('found.missTitle'),
    id: article.id,
    title: article.title,
    miss: miss ?? null,
    proposal: miss ? await proposeMending(ctx.db, article) : null,
  };
});

export const action = guard({ can: 'coverage.write' }, async ({ ctx, params, request }) => {
  const id = idParam(params.id);
  return handleForm(await request.formData(), missSchema, async value => {
    await recordMiss(ctx, id, value);
    return redirectWithFlash(inboxPaths.miss(id), 'inbox.missSaved');
  });
});

export default function MissedArticle() {
  const { id, title, miss, proposal } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  return (
    <div className="max-w-2xl">
      <PageHeader title={t('found.missTitle')} parent={{ href: coveragePaths.show(id), label: title }}>
        {!miss && t('inbox.missIntro')}
      </PageHeader>
      {miss && proposal ? (
        <>
          <div className="mb-6">
            <DefinitionList
              items={[
                { term: t('found.missThrough'), children: t(`found.throughs.${miss.foundThrough}`) },
                { term: t('inbox.missNote'), children: miss.note },
                { term: t('found.evidenceFound'), children: format.date(miss.missedOn) },
                { term: t('inbox.missCause'), children: t(`inbox.causes.${miss.cause}`) },
              ]}
            />
          </div>
          <MissProposalPanel miss={miss} proposal={proposal} />
        </>
      ) : (
        <RecordForm />
      )}
    </div>
  );
}

function RecordForm() {
  const { t } = useI18n();
  const translate = useErrors();
  const [form, fields] = useOfficeForm<MissForm>({ id: 'terlewat' });
  return (
    <Form method="post" id={form.id} noValidate className="flex flex-col gap-4">
      <FormErrors title={t('found.missTitle')} errors={[]} general={translate(form.errors)} />
      <FormField
        label={t('found.missThrough')}
        type="radio-group"
        field={fields.foundThrough}
        options={foundThrough.map(value => ({ value, label: t(`found.throughs.${value}`) }))}
        required
      />
      <FormField label={t('inbox.missNote')} field={fields.note} />
      <FormActions>
        <Button variant="primary">{t('inbox.missSave')}</Button>
      </FormActions>
    </Form>
  );
}
