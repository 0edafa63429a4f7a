import '#app/i18n/sections/programs.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { updateFigure } from '../figures.service.server.ts';
import { programPaths } from '../paths.ts';
import { findFigure } from '../queries.server.ts';
import { figureSchema } from '../schema.ts';
import { FigureForm } from '../ui/figure-form.tsx';

export const loader = guard({ can: 'programs.write' }, async ({ ctx, params, t }) => {
  const figure = await findFigure(ctx.db, idParam(params.id));
  if (!figure) throw new NotFound();
  return { title: t('programs.editFigure', { label: figure.label }), figure };
});

export const action = guard({ can: 'programs.write' }, async ({ ctx, request, params }) =>
  handleForm(await request.formData(), figureSchema, async value => {
    await updateFigure(ctx, { ...value, id: idParam(params.id) });
    return redirectWithFlash(programPaths.figures, 'programs.figureUpdated', {
      values: { label: value.label },
    });
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function EditFigure() {
  const { title, figure } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <PageHeader title={title} parent={{ href: programPaths.figures, label: t('programs.figures') }} />
      <FigureForm figure={figure} submitLabel={t('common.saveChanges')} />
    </>
  );
}
