import '#app/i18n/sections/certificates.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { translator } from '#app/i18n/server.server.ts';
import { NotFound } from '#app/lib/errors.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { useOfficeForm } from '#app/web/office-form.tsx';
import { certificatePaths } from '../certificate-paths.ts';
import { templateSchema } from '../certificates/schema.ts';
import { readPreviewGround, takeUploads } from '../certificates/template-form.server.ts';
import { findTemplate } from '../certificates/templates.queries.server.ts';
import { updateTemplate } from '../certificates/templates.service.server.ts';
import { findSeason } from '../seasons.queries.server.ts';
import type { TemplateFields } from '../ui/certificate-template-fields.ts';
import { CertificateTemplateForm } from '../ui/certificate-template-form.tsx';
import { usePictureErrors } from '../ui/use-picture-errors.ts';

export const loader = guard({ can: 'awards.write' }, async ({ ctx, params, t }) => {
  const template = await findTemplate(ctx.db, idParam(params.templateId));
  const season = template && (await findSeason(ctx.db, template.seasonId));
  if (!template || !season) throw new NotFound();
  return {
    title: t('certificates.editTemplate'),
    season: { id: season.id, name: season.name },
    template,
    ground: await readPreviewGround(ctx, translator('id')),
  };
});

export const action = guard({ can: 'awards.write', limit: 'upload' }, async ({ ctx, params, request }) => {
  const id = idParam(params.templateId);
  const template = await findTemplate(ctx.db, id);
  if (!template) throw new NotFound();
  const form = await request.formData();
  const uploads = await takeUploads(form);
  return handleForm(form, templateSchema, async value => {
    await updateTemplate(ctx, id, value, uploads);
    return redirectWithFlash(certificatePaths.list(template.seasonId), 'certificates.flashTemplate', {
      values: { name: value.name },
    });
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function CertificateTemplate() {
  const { title, season, template, ground } = useLoaderData<typeof loader>();
  const { name, design, series, firstNumber } = template;
  const [form, fields] = useOfficeForm<TemplateFields>({
    id: 'template',
    defaultValue: { ...design, name, series, firstNumber },
  });
  return (
    <>
      <PageHeader title={title} parent={{ href: certificatePaths.list(season.id), label: season.name }} />
      <CertificateTemplateForm
        form={form}
        fields={fields}
        ground={ground}
        template={template}
        seasonId={season.id}
        pictureErrors={usePictureErrors()}
      />
    </>
  );
}
