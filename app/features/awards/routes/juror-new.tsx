import '#app/i18n/sections/judging.ts';
import { getFormProps } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { listNetworks, listOutletNames } from '#app/features/partners/outlets.queries.server.ts';
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
import { findJuror } from '../judging/jurors.queries.server.ts';
import { inviteJuror } from '../judging/jurors.service.server.ts';
import { newJurorSchema } from '../judging/schema.ts';
import { juryPaths } from '../jury-paths.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { JurorFactFields, type JurorFields } from '../ui/juror-fields.tsx';

export const loader = guard({ can: 'awards.write' }, async ({ ctx, params, t }) => {
  const season = await findSeason(ctx.db, idParam(params.id));
  if (!season) throw new NotFound();
  return {
    title: t('judging.inviteJuror'),
    season: { id: season.id, name: season.name },
    outlets: (await listOutletNames(ctx.db, 500)).map(({ name }) => name),
    networks: await listNetworks(ctx.db),
  };
});

export const action = guard({ can: 'awards.write' }, async ({ ctx, request, params }) => {
  const seasonId = idParam(params.id);
  return handleForm(await request.formData(), newJurorSchema, async value => {
    const juror = await findJuror(ctx.db, await inviteJuror(ctx, seasonId, value));
    return redirectWithFlash(juryPaths.jurors(seasonId), 'judging.flashInvited', {
      values: { name: juror?.name ?? value.name },
    });
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

type Fields = JurorFields & { email: string; name: string };

export default function NewJuror() {
  const { title, season, outlets, networks } = useLoaderData<typeof loader>();
  const t = useT();
  const [form, fields] = useOfficeForm<Fields>({ id: 'juror' });
  const labels = {
    email: t('judging.email'),
    name: t('judging.jurorName'),
    position: t('judging.position'),
    employer: t('judging.employer'),
    outlet: t('judging.employerOutlet'),
  };
  return (
    <>
      <PageHeader title={title} parent={{ href: juryPaths.jurors(season.id), label: season.name }}>
        {t('judging.inviteIntro')}
      </PageHeader>
      <Form method="post" {...getFormProps(form)} className="flex max-w-3xl flex-col gap-4">
        <FormRefusal form={form} labels={labels} />
        <div className="grid gap-4 sm:grid-cols-2">
          <FormField label={labels.email} field={fields.email} type="email" autoComplete="off" required />
          <FormField label={labels.name} field={fields.name} maxLength={120} autoComplete="off" required />
        </div>
        <JurorFactFields fields={fields} outlets={outlets} networks={networks} />
        <FormActions>
          <Button variant="primary">{title}</Button>
          <LinkButton href={juryPaths.jurors(season.id)} variant="ghost">
            {t('common.cancel')}
          </LinkButton>
        </FormActions>
      </Form>
    </>
  );
}
