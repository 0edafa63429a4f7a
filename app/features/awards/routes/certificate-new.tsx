import '#app/i18n/sections/certificates.ts';
import { getFormProps } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { readRowId } from '#app/lib/row-id.ts';
import { isoDay } from '#app/lib/zones.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { certificatePaths } from '../certificate-paths.ts';
import { listUnconfirmed } from '../certificates/awards.queries.server.ts';
import { findCertificate } from '../certificates/certificates.queries.server.ts';
import { confirmedBy, issueCertificate } from '../certificates/issuing.service.server.ts';
import { certificateSchema } from '../certificates/schema.ts';
import { listTemplates } from '../certificates/templates.queries.server.ts';
import { findSeason } from '../seasons.queries.server.ts';

export const loader = guard({ can: 'awards.write' }, async ({ ctx, params, url, t }) => {
  const season = await findSeason(ctx.db, idParam(params.id));
  if (!season) throw new NotFound();
  const templates = await listTemplates(ctx.db, season.id);
  if (templates.length === 0) throw new Conflict('certificates.noTemplate');
  const asked = readRowId(url.searchParams.get('juara'));
  const award =
    asked === undefined
      ? undefined
      : (await listUnconfirmed(ctx.db, season.id)).map(confirmedBy).find(each => each.awardId === asked);
  if (asked !== undefined && !award) throw new Conflict('certificates.awardHasOne');
  return {
    title: t(award ? 'certificates.spell' : 'certificates.issue'),
    award: award ?? null,
    season: { id: season.id, name: season.name },
    templates: templates.map(({ id, name }) => ({ id, name })),
    today: isoDay(ctx.now, (await readOffice(ctx.db)).zone),
  };
});

export const action = guard({ can: 'awards.write' }, async ({ ctx, params, request }) => {
  const seasonId = idParam(params.id);
  return handleForm(await request.formData(), certificateSchema, async value => {
    const id = await issueCertificate(ctx, seasonId, value);
    const { number } = (await findCertificate(ctx.db, id))!;
    return redirectWithFlash(certificatePaths.show(id), 'certificates.flashIssued', { values: { number } });
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

type Fields = {
  templateId: string | number;
  recipient: string;
  detail: string;
  award: string;
  email: string;
  issuedOn: string;
};

export default function NewCertificate() {
  const { title, award, season, templates, today } = useLoaderData<typeof loader>();
  const t = useT();
  const [form, fields] = useOfficeForm<Fields>({
    id: 'certificate',
    defaultValue: {
      templateId: templates[0]!.id,
      issuedOn: today,
      ...(award && {
        recipient: award.recipient,
        detail: award.detail,
        award: award.award,
        email: award.email ?? '',
      }),
    },
  });
  const labels = {
    templateId: t('certificates.template'),
    recipient: t('certificates.recipient'),
    detail: t('certificates.detail'),
    award: t('certificates.award'),
    email: t('certificates.email'),
    issuedOn: t('certificates.issuedOn'),
  };
  return (
    <>
      <PageHeader title={title} parent={{ href: certificatePaths.list(season.id), label: season.name }}>
        {award ? t('certificates.spellText', { name: award.recipient }) : t('certificates.issueText')}
      </PageHeader>
      <Form method="post" {...getFormProps(form)} className="flex max-w-3xl flex-col gap-4">
        <FormRefusal form={form} labels={labels} />
        {award?.awardId && <input type="hidden" name="awardId" value={award.awardId} />}
        <FormField
          label={labels.recipient}
          field={fields.recipient}
          maxLength={120}
          autoComplete="off"
          required
        />
        <FormField
          label={labels.detail}
          hint={t('certificates.detailHint')}
          field={fields.detail}
          maxLength={200}
          autoComplete="off"
        />
        <FormField label={labels.award} field={fields.award} maxLength={160} autoComplete="off" required />
        <div className="grid gap-4 sm:grid-cols-2">
          <FormField
            label={labels.templateId}
            field={fields.templateId}
            type="select"
            options={templates.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
          <FormField label={labels.issuedOn} field={fields.issuedOn} type="date" required />
          <FormField
            className="sm:col-span-2"
            label={labels.email}
            note={t('common.optional')}
            hint={t('certificates.emailHint')}
            field={fields.email}
            type="email"
            autoComplete="off"
          />
        </div>
        <FormActions>
          <Button variant="primary">{title}</Button>
          <LinkButton href={certificatePaths.list(season.id)} variant="ghost">
            {t('common.cancel')}
          </LinkButton>
        </FormActions>
      </Form>
    </>
  );
}
