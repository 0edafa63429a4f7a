import '#app/i18n/sections/programs.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { createFigure } from '../figures.service.server.ts';
import { programPaths } from '../paths.ts';
import { figureSchema } from '../schema.ts';
import { FigureForm } from '../ui/figure-form.tsx';

export const loader = guard({ can: 'programs.write' }, ({ t }) => ({ title: t('programs.newFigure') }));

export const action = guard({ can: 'programs.write' }, async ({ ctx, request }) =>
  handleForm(await request.formData(), figureSchema, async value => {
    await createFigure(ctx, value);
    return redirectWithFlash(programPaths.figures, 'programs.figureCreated', {
      values: { label: value.label },
    });
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function NewFigure() {
  const { title } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <PageHeader title={title} parent={{ href: programPaths.figures, label: t('programs.figures') }} />
      <FigureForm submitLabel={t('programs.newFigure')} />
    </>
  );
}
