import '#app/i18n/sections/gatherings.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { useOfficeForm } from '#app/web/office-form.tsx';
import { gatheringPaths } from '../paths.ts';
import { gatheringSchema, inZone } from '../schema.ts';
import { createGathering } from '../service.server.ts';
import type { GatheringFields } from '../ui/gathering-fields.ts';
import { GatheringForm } from '../ui/gathering-form.tsx';

export const loader = guard({ can: 'gatherings.write' }, async ({ ctx, t }) => {
  const { zone, contactPhone } = await readOffice(ctx.db);
  return { title: t('gatherings.new'), zone, contactName: ctx.actor.name, contactPhone };
});

export const action = guard({ can: 'gatherings.write' }, async ({ ctx, request }) =>
  handleForm(await request.formData(), gatheringSchema, async value => {
    const { zone } = await readOffice(ctx.db);
    const id = await createGathering(ctx, inZone(value, zone));
    const values = { title: value.title };
    return redirectWithFlash(gatheringPaths.show(id), 'gatherings.flashCreated', { values });
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function NewGathering() {
  const { title, zone, contactName, contactPhone } = useLoaderData<typeof loader>();
  const t = useT();
  const [form, fields] = useOfficeForm<GatheringFields>({
    id: 'gathering',
    defaultValue: {
      type: 'media_gathering',
      noCash: true,
      programme: [{}],
      contactName,
      contactWhatsapp: contactPhone,
    },
  });
  return (
    <>
      <PageHeader title={title} parent={{ href: gatheringPaths.list, label: t('gatherings.title') }}>
        {t('gatherings.newIntro')}
      </PageHeader>
      <GatheringForm
        form={form}
        fields={fields}
        zone={zone}
        submitLabel={t('gatherings.create')}
        cancelHref={gatheringPaths.list}
      />
    </>
  );
}
