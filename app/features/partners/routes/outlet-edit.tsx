import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { useOfficeForm } from '#app/web/office-form.tsx';
import { careChoices } from '../care-choices.server.ts';
import { doublesOf } from '../doubles.ts';
import { leadToHeir } from '../heir.server.ts';
import { findOutlet, listNetworks } from '../outlets.queries.server.ts';
import { updateOutlet } from '../outlets.service.server.ts';
import { outletPaths } from '../paths.ts';
import { outletChangeSchema } from '../schema.ts';
import { officeDay } from '../today.server.ts';
import { type OutletFields, OutletForm } from '../ui/outlet-form.tsx';

export const loader = guard({ can: 'partners.write' }, async ({ ctx, params, t }) => {
  const outlet = await findOutlet(ctx.db, idParam(params.id));
  if (!outlet) throw await leadToHeir(ctx.db, 'outlet', idParam(params.id));
  return {
    title: t('partners.editOutlet', { name: outlet.name }),
    outlet,
    today: await officeDay(ctx.db, ctx.now),
    networks: (await listNetworks(ctx.db)).map(network => network.name),
    choices: await careChoices(ctx.db, 'outlet'),
  };
});

export const action = guard({ can: 'partners.write' }, async ({ ctx, request, params }) => {
  const id = idParam(params.id);
  return handleForm(await request.formData(), outletChangeSchema, async value => {
    await updateOutlet(ctx, { ...value, id, version: value.version ?? 0 });
    return redirectWithFlash(outletPaths.show(id), 'partners.outletUpdated', {
      values: { name: value.name },
    });
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function EditOutlet() {
  const { title, outlet, today, networks, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<{ details?: unknown }>();
  const t = useT();
  const [form, fields] = useOfficeForm<OutletFields>({ id: 'outlet', defaultValue: { ...outlet } });
  return (
    <>
      <PageHeader title={title} parent={{ href: outletPaths.show(outlet.id), label: outlet.name }} />
      <OutletForm
        form={form}
        fields={fields}
        networks={networks}
        choices={choices}
        owner={outlet.ownerId ? { id: outlet.ownerId, name: outlet.owner ?? '' } : null}
        doubles={doublesOf(answer?.details)}
        version={outlet.version}
        today={today}
        submitLabel={t('common.saveChanges')}
        cancelHref={outletPaths.show(outlet.id)}
      />
    </>
  );
}
