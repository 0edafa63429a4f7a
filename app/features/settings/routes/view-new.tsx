import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { authorise } from '#app/lib/actor.ts';
import { NotFound } from '#app/lib/errors.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { ViewForm } from '../ui/view-form.tsx';
import { viewSchema } from '../view-schema.ts';
import { saveView } from '../views.service.server.ts';
import { keptQuery, viewListNames, viewLists, viewPaths } from '../views.ts';

export const loader = guard({ can: 'account.own' }, ({ ctx, url, t }) => {
  const list = viewListNames.find(name => name === url.searchParams.get('daftar'));
  const query = keptQuery((url.searchParams.get('saringan') ?? '').slice(0, 2000));
  if (!list || query === '') throw new NotFound();
  authorise(ctx.actor, viewLists[list].can);
  return { pageTitle: t('views.newTitle'), list, query };
});

export const action = guard({ can: 'account.own' }, async ({ ctx, request }) =>
  handleForm(await request.formData(), viewSchema, async value => {
    await saveView(ctx, value);
    return redirectWithFlash(viewPaths.list(value.list, value.query), 'views.saved', {
      values: { name: value.name },
    });
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export default function NewView() {
  const { pageTitle, list, query } = useLoaderData<typeof loader>();
  const t = useT();
  const back = viewPaths.list(list, query);
  return (
    <>
      <PageHeader title={pageTitle} parent={{ href: back, label: t(`views.lists.${list}`) }}>
        {t('views.newText')}
      </PageHeader>
      <ViewForm defaultValue={{ list, query }} cancelHref={back} />
    </>
  );
}
