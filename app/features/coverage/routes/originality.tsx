import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { useT } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { between } from '#app/lib/message-data.ts';
import { Button } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { findArticle } from '../articles.queries.server.ts';
import { coveragePaths } from '../paths.ts';
import { correctOriginality } from '../review.service.server.ts';

const schema = z.object({
  percent: z.coerce
    .number({ error: 'errors.number' })
    .min(0, between(0, 100))
    .max(100, between(0, 100))
    .optional(),
  reason: z.string({ error: 'errors.required' }).trim().min(1, 'errors.required').max(500, 'errors.tooLong'),
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export const loader = guard({ can: 'coverage.write' }, async ({ ctx, params, t }) => {
  const id = idParam(params.id);
  const article = await findArticle(ctx.db, id);
  if (!article) throw new NotFound();
  const value = article.row.originality_override ?? article.row.originality;
  return {
    pageTitle: t('coverage.originalityCorrect'),
    id,
    title: article.title,
    percent: value === null ? undefined : Math.round(value * 1000) / 10,
  };
});

export const action = guard({ can: 'coverage.write' }, async ({ ctx, params, request }) => {
  const id = idParam(params.id);
  return handleForm(await request.formData(), schema, async ({ percent, reason }) => {
    await correctOriginality(ctx, id, { value: percent === undefined ? null : percent / 100, reason });
    return redirectWithFlash(coveragePaths.show(id), 'coverage.originalitySaved');
  });
});

export default function CorrectOriginality() {
  const { id, title, percent } = useLoaderData<typeof loader>();
  const t = useT();
  const [form, fields] = useOfficeForm<z.output<typeof schema>>({
    id: 'kemandirian',
    defaultValue: { percent },
  });
  return (
    <div className="max-w-xl">
      <PageHeader
        title={t('coverage.originalityCorrect')}
        parent={{ href: coveragePaths.show(id), label: title }}
      />
      <Form method="post" id={form.id} noValidate className="flex flex-col gap-4">
        <FormField
          label={t('coverage.originalityValue')}
          type="number"
          min={0}
          max={100}
          step={0.1}
          hint={t('coverage.originalityCleared')}
          field={fields.percent}
        />
        <FormField label={t('coverage.reason')} field={fields.reason} required />
        <FormActions>
          <Button variant="primary">{t('common.save')}</Button>
        </FormActions>
      </Form>
    </div>
  );
}
