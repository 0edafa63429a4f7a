import '#app/i18n/sections/programs.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { isoDay } from '#app/lib/zones.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { programPaths } from '../paths.ts';
import { targetSchema } from '../schema.ts';
import { createTarget } from '../targets.service.server.ts';
import { TargetForm } from '../ui/target-form.tsx';

export const loader = guard({ can: 'programs.write' }, async ({ ctx, t }) => {
  const { zone } = await readOffice(ctx.db);
  return { title: t('programs.newTarget'), today: isoDay(ctx.now, zone) };
});

export const action = guard({ can: 'programs.write' }, async ({ ctx, request }) =>
  handleForm(await request.formData(), targetSchema, async value => {
    await createTarget(ctx, value);
    const values = { label: value.label };
    return redirectWithFlash(programPaths.targets, 'programs.targetCreated', { values });
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function NewTarget() {
  const { title, today } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <PageHeader title={title} parent={{ href: programPaths.targets, label: t('programs.targets') }} />
      <TargetForm
        defaultValue={{ year: Number(today.slice(0, 4)), measuredOn: today }}
        today={today}
        submitLabel={t('programs.newTarget')}
      />
    </>
  );
}
