import '#app/i18n/sections/gatherings.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { formatPhone } from '#app/lib/phone.ts';
import { localInputFromInstant } from '#app/lib/zones.ts';
import { Flash } from '#app/ui/flash.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { useOfficeForm } from '#app/web/office-form.tsx';
import { countAnswers } from '../invitations.queries.server.ts';
import { gatheringPaths } from '../paths.ts';
import { isOpen, phaseOf } from '../phase.ts';
import { requireGathering } from '../queries.server.ts';
import { gatheringSchema, inZone } from '../schema.ts';
import { updateGathering } from '../service.server.ts';
import type { GatheringFields } from '../ui/gathering-fields.ts';
import { GatheringForm } from '../ui/gathering-form.tsx';

export const loader = guard({ can: 'gatherings.write' }, async ({ ctx, params, t }) => {
  const gathering = await requireGathering(ctx.db, idParam(params.id));
  const invited = (await countAnswers(ctx.db, [gathering.id])).get(gathering.id)?.invited ?? 0;
  return {
    pageTitle: `${t('gatherings.edit')}: ${gathering.title}`,
    gathering,
    tells: invited > 0 && isOpen(phaseOf(gathering, ctx.now)),
  };
});

export const action = guard({ can: 'gatherings.write' }, async ({ ctx, params, request }) => {
  const { id, zone } = await requireGathering(ctx.db, idParam(params.id));
  return handleForm(await request.formData(), gatheringSchema, async value => {
    const input = { ...inZone(value, zone), id, version: value.version ?? 0 };
    const { told, renewed } = await updateGathering(ctx, input);
    const to = gatheringPaths.show(id);
    if (told > 0) return redirectWithFlash(to, 'gatherings.flashTold', { values: { count: told + renewed } });
    if (renewed > 0) return redirectWithFlash(to, 'gatherings.flashRenewed', { values: { count: renewed } });
    return redirectWithFlash(to, 'gatherings.flashSaved');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export default function EditGathering() {
  const { gathering, tells } = useLoaderData<typeof loader>();
  const t = useT();
  const { id, title, zone, version } = gathering;
  const [form, fields] = useOfficeForm<GatheringFields>({
    id: 'gathering',
    defaultValue: {
      ...gathering,
      programme: gathering.programme.map(({ title: item, ...row }) => ({ ...row, item })),
      startsAt: localInputFromInstant(gathering.startsAt, zone),
      endsAt: localInputFromInstant(gathering.endsAt, zone),
      contactWhatsapp: gathering.contactWhatsapp && formatPhone(gathering.contactWhatsapp),
    },
  });
  return (
    <>
      <PageHeader title={t('gatherings.edit')} parent={{ href: gatheringPaths.show(id), label: title }} />
      {tells && <Flash tone="warning">{t('gatherings.tellsGuests')}</Flash>}
      <GatheringForm
        form={form}
        fields={fields}
        zone={zone}
        version={version}
        submitLabel={t('common.saveChanges')}
        cancelHref={gatheringPaths.show(id)}
      />
    </>
  );
}
