import '#app/i18n/sections/works.ts';
import { getFormProps } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { isoDay } from '#app/lib/zones.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { findSeason } from '../seasons.queries.server.ts';
import { workPaths } from '../work-paths.ts';
import { callForWorks } from '../works/calls.service.server.ts';
import { findCall } from '../works/queries.server.ts';
import { callSchema } from '../works/schema.ts';

export const loader = guard({ can: 'awards.write' }, async ({ ctx, params, t }) => {
  const season = await findSeason(ctx.db, idParam(params.id));
  if (!season?.boards.includes('works')) throw new NotFound();
  const call = await findCall(ctx.db, season.id);
  const { zone } = await readOffice(ctx.db);
  return {
    title: t(call ? 'works.changeCall' : 'works.openCall'),
    season: { id: season.id, name: season.name },
    call: call ? { ...call, dueOn: isoDay(call.dueAt, zone) } : null,
  };
});

export const action = guard({ can: 'awards.write' }, async ({ ctx, request, params }) => {
  const id = idParam(params.id);
  return handleForm(await request.formData(), callSchema, async value => {
    await callForWorks(ctx, id, value);
    return redirectWithFlash(workPaths.list(id), 'works.flashCalled');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function WorksCall() {
  const { title, season, call } = useLoaderData<typeof loader>();
  const t = useT();
  const [form, fields] = useOfficeForm<{ dueOn: string; guidance: string }>({
    id: 'call',
    defaultValue: call ? { dueOn: call.dueOn, guidance: call.guidance } : undefined,
  });
  const labels = { dueOn: t('works.dueOn'), guidance: t('works.guidance') };
  return (
    <>
      <PageHeader
        title={title}
        parent={{ href: workPaths.list(season.id), label: `${season.name} – ${t('works.title')}` }}
      >
        {t('works.callIntro')}
      </PageHeader>
      <Form method="post" {...getFormProps(form)} className="flex max-w-xl flex-col gap-4">
        <FormRefusal form={form} labels={labels} />
        {call && <input type="hidden" name="version" value={call.version} />}
        <FormField
          label={labels.dueOn}
          hint={t('works.dueOnHint')}
          field={fields.dueOn}
          type="date"
          required
        />
        <FormField
          label={labels.guidance}
          note={t('common.optional')}
          hint={t('works.guidanceHint')}
          field={fields.guidance}
          type="textarea"
          rows={5}
          maxLength={2000}
        />
        <FormActions>
          <Button variant="primary">{t(call ? 'common.saveChanges' : 'works.openCall')}</Button>
          <LinkButton href={workPaths.list(season.id)} variant="ghost">
            {t('common.cancel')}
          </LinkButton>
        </FormActions>
      </Form>
    </>
  );
}
