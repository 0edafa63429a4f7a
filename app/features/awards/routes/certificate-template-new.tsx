import '#app/i18n/sections/certificates.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
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
import { createTemplate } from '../certificates/templates.service.server.ts';
import { findSeason } from '../seasons.queries.server.ts';
import type { TemplateFields } from '../ui/certificate-template-fields.ts';
import { CertificateTemplateForm } from '../ui/certificate-template-form.tsx';
import { usePictureErrors } from '../ui/use-picture-errors.ts';

export const loader = guard({ can: 'awards.write' }, async ({ ctx, params, t }) => {
  const season = await findSeason(ctx.db, idParam(params.id));
  if (!season) throw new NotFound();
  return {
    title: t('certificates.newTemplate'),
    season: { id: season.id, name: season.name },
    ground: await readPreviewGround(ctx, translator('id')),
  };
});

export const action = guard({ can: 'awards.write', limit: 'upload' }, async ({ ctx, params, request }) => {
  const seasonId = idParam(params.id);
  const form = await request.formData();
  const uploads = await takeUploads(form);
  return handleForm(form, templateSchema, async value => {
    await createTemplate(ctx, seasonId, value, uploads);
    return redirectWithFlash(certificatePaths.list(seasonId), 'certificates.flashTemplate', {
      values: { name: value.name },
    });
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function NewCertificateTemplate() {
  const { title, season, ground } = useLoaderData<typeof loader>();
  const t = useT();
  const [form, fields] = useOfficeForm<TemplateFields>({
    id: 'template',
    defaultValue: {
      name: t('certificates.defaults.name'),
      heading: t('certificates.defaults.heading'),
      givenTo: t('certificates.defaults.givenTo'),
      wording: t('certificates.defaults.wording'),
      closing: t('certificates.defaults.closing', { season: season.name }),
      series: t('certificates.defaults.series'),
      top: 22,
      firstNumber: 1,
    },
  });
  return (
    <>
      <PageHeader title={title} parent={{ href: certificatePaths.list(season.id), label: season.name }} />
      <CertificateTemplateForm
        form={form}
        fields={fields}
        ground={ground}
        template={null}
        seasonId={season.id}
        pictureErrors={usePictureErrors()}
      />
    </>
  );
}
