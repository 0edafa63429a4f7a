import '#app/i18n/sections/programs.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { isoDay } from '#app/lib/zones.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { programPaths } from '../paths.ts';
import { findTargetById } from '../queries.server.ts';
import { targetSchema } from '../schema.ts';
import { updateTarget } from '../targets.service.server.ts';
import { TargetForm } from '../ui/target-form.tsx';

export const loader = guard({ can: 'programs.write' }, async ({ ctx, params, t }) => {
  const target = await findTargetById(ctx.db, idParam(params.id));
  if (!target) throw new NotFound();
  const { zone } = await readOffice(ctx.db);
  return {
    title: t('programs.editTarget', { label: `${target.label}, ${target.year}` }),
    target,
    today: isoDay(ctx.now, zone),
  };
});

export const action = guard({ can: 'programs.write' }, async ({ ctx, request, params }) =>
  handleForm(await request.formData(), targetSchema, async value => {
    await updateTarget(ctx, { ...value, id: idParam(params.id) });
    const values = { label: value.label };
    return redirectWithFlash(programPaths.targets, 'programs.targetUpdated', { values });
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function EditTarget() {
  const { title, target, today } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <PageHeader title={title} parent={{ href: programPaths.targets, label: t('programs.targets') }} />
      <TargetForm defaultValue={target} today={today} submitLabel={t('common.saveChanges')} />
    </>
  );
}
