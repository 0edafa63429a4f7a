import '#app/i18n/sections/completeness.ts';
import '#app/i18n/sections/judging.ts';
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
import { findCheck } from '../completeness/checks.queries.server.ts';
import { setDates } from '../completeness/inviting.service.server.ts';
import { datesSchema } from '../completeness/schema.ts';
import { completenessPaths } from '../completeness-paths.ts';
import { findSeason } from '../seasons.queries.server.ts';

export const loader = guard({ can: 'awards.write' }, async ({ ctx, params, t }) => {
  const season = await findSeason(ctx.db, idParam(params.id));
  if (!season) throw new NotFound();
  const check = await findCheck(ctx.db, season.id);
  const { zone } = await readOffice(ctx.db);
  return {
    title: t(check ? 'completeness.changeDates' : 'completeness.dates'),
    season: { id: season.id, name: season.name },
    dates: check ? { lockOn: check.lockOn, dueOn: isoDay(check.dueAt, zone), version: check.version } : null,
  };
});

export const action = guard({ can: 'awards.write' }, async ({ ctx, request, params }) => {
  const id = idParam(params.id);
  return handleForm(await request.formData(), datesSchema, async value => {
    await setDates(ctx, id, value);
    return redirectWithFlash(completenessPaths.claims(id), 'completeness.flashDates');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function CompletenessDates() {
  const { title, season, dates } = useLoaderData<typeof loader>();
  const t = useT();
  const [form, fields] = useOfficeForm<{ lockOn: string; dueOn: string }>({
    id: 'dates',
    defaultValue: dates ? { lockOn: dates.lockOn, dueOn: dates.dueOn } : undefined,
  });
  const labels = { lockOn: t('completeness.lockOn'), dueOn: t('completeness.dueOn') };
  return (
    <>
      <PageHeader
        title={title}
        parent={{
          href: completenessPaths.claims(season.id),
          label: `${season.name} – ${t('completeness.title')}`,
        }}
      >
        {t('completeness.datesIntro')}
      </PageHeader>
      <Form method="post" {...getFormProps(form)} className="flex max-w-xl flex-col gap-4">
        <FormRefusal form={form} labels={labels} />
        {dates && <input type="hidden" name="version" value={dates.version} />}
        <FormField
          label={labels.lockOn}
          hint={t('completeness.lockOnHint')}
          field={fields.lockOn}
          type="date"
          required
        />
        <FormField
          label={labels.dueOn}
          hint={t('completeness.dueOnHint')}
          field={fields.dueOn}
          type="date"
          required
        />
        <FormActions>
          <Button variant="primary">{t('common.save')}</Button>
          <LinkButton href={completenessPaths.claims(season.id)} variant="ghost">
            {t('common.cancel')}
          </LinkButton>
        </FormActions>
      </Form>
    </>
  );
}
