import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/season.ts';
import { getFormProps } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { findDeskArticle } from '../desk/desk.queries.server.ts';
import { type RulingForm, rulingSchema } from '../desk/schema.ts';
import { recordRuling } from '../desk/service.server.ts';
import { deskPaths } from '../desk-paths.ts';

const kinds = ['ethics', 'factual_error'] as const;

export const loader = guard({ can: 'awards.write' }, async ({ ctx, params, t }) => {
  const article = await findDeskArticle(ctx.db, idParam(params.articleId));
  if (!article) throw new NotFound();
  return {
    title: t('season.desk.recordRuling'),
    article: { id: article.id, title: article.title },
    seasonId: idParam(params.id),
  };
});

export const action = guard({ can: 'awards.write' }, async ({ ctx, request, params }) => {
  const [id, articleId] = [idParam(params.id), idParam(params.articleId)];
  return handleForm(await request.formData(), rulingSchema, async value => {
    await recordRuling(ctx, articleId, value);
    return redirectWithFlash(deskPaths.article(id, articleId), 'season.desk.flashRuling');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function RecordRuling() {
  const { title, article, seasonId } = useLoaderData<typeof loader>();
  const t = useT();
  const [form, fields] = useOfficeForm<RulingForm>({ id: 'ruling' });
  const labels = {
    kind: t('season.desk.kind'),
    decidedBy: t('season.desk.rulingBy'),
    decidedOn: t('season.desk.rulingOn'),
    note: t('season.desk.note'),
  };
  const back = deskPaths.article(seasonId, article.id);
  return (
    <>
      <PageHeader title={title} parent={{ href: back, label: article.title }}>
        {t('season.desk.rulingIntro')}
      </PageHeader>
      <Form method="post" {...getFormProps(form)} className="flex max-w-xl flex-col gap-4">
        <FormRefusal form={form} labels={labels} />
        <FormField
          label={labels.kind}
          field={fields.kind}
          type="radio-group"
          options={kinds.map(value => ({ value, label: t(`season.desk.kinds.${value}`) }))}
        />
        <FormField
          label={labels.decidedBy}
          hint={t('season.desk.rulingByHint')}
          field={fields.decidedBy}
          maxLength={160}
          required
        />
        <FormField label={labels.decidedOn} field={fields.decidedOn} type="date" required />
        <FormField
          label={labels.note}
          hint={t('season.desk.noteHint')}
          field={fields.note}
          type="textarea"
          rows={4}
          maxLength={1000}
          required
        />
        <FormActions>
          <Button variant="primary">{title}</Button>
          <LinkButton href={back} variant="ghost">
            {t('common.cancel')}
          </LinkButton>
        </FormActions>
      </Form>
    </>
  );
}
