import '#app/i18n/sections/segments.ts';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { officeDay } from '#app/features/partners/today.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { useOfficeForm } from '#app/web/office-form.tsx';
import { segmentPaths } from '../paths.ts';
import { countForm, segmentOf } from '../segments/form.server.ts';
import { countByRule, listSegmentChoices } from '../segments/queries.server.ts';
import { segmentSchema } from '../segments/schema.ts';
import { createSegment } from '../segments/service.server.ts';
import type { SegmentFields } from '../ui/segment-fields.ts';
import { SegmentForm } from '../ui/segment-form.tsx';

export const loader = guard({ can: 'kits.send' }, async ({ ctx, t }) => ({
  pageTitle: t('segments.new'),
  choices: { ...(await listSegmentChoices(ctx.db)), zone: (await readOffice(ctx.db)).zone },
  counted: await countByRule(
    ctx.db,
    { join: 'all', groups: [] },
    { segmentId: null, on: await officeDay(ctx.db, ctx.now) },
  ),
}));

export const action = guard({ can: 'kits.send' }, async ({ ctx, request }) => {
  const form = await request.formData();
  if (form.get('what') === 'count') return countForm(ctx, form, null);
  return handleForm(form, segmentSchema, async value => {
    const id = await createSegment(ctx, segmentOf(value));
    return redirectWithFlash(segmentPaths.edit(id), 'segments.created');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export default function NewSegment() {
  const { pageTitle, choices, counted } = useLoaderData<typeof loader>();
  const answer = useActionData<{ counted?: number | null }>();
  const t = useT();
  const [form, fields] = useOfficeForm<SegmentFields>({
    id: 'segment',
    defaultValue: { join: 'all', groups: [{ join: 'all' }] },
  });
  return (
    <>
      <PageHeader title={pageTitle} parent={{ href: segmentPaths.list, label: t('segments.title') }} />
      <SegmentForm
        form={form}
        fields={fields}
        choices={choices}
        counted={answer ? answer.counted : counted}
        actions={<LinkButton href={segmentPaths.list}>{t('common.cancel')}</LinkButton>}
      />
    </>
  );
}
