import '#app/i18n/sections/segments.ts';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ListChecks } from 'lucide-react';
import { officeDay } from '#app/features/partners/today.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { useOfficeForm } from '#app/web/office-form.tsx';
import { segmentPaths } from '../paths.ts';
import { countForm, segmentOf } from '../segments/form.server.ts';
import { countByRule, findSegment, listPickedIds, listSegmentChoices } from '../segments/queries.server.ts';
import { segmentSchema } from '../segments/schema.ts';
import { updateSegment } from '../segments/service.server.ts';
import { ruleFields, type SegmentFields } from '../ui/segment-fields.ts';
import { SegmentForm } from '../ui/segment-form.tsx';

export const loader = guard({ can: 'kits.send' }, async ({ ctx, params }) => {
  const segment = await findSegment(ctx.db, idParam(params.id));
  if (!segment) throw new NotFound();
  const { id, name, version, rule } = segment;
  const on = await officeDay(ctx.db, ctx.now);
  return {
    segment: { id, name, version },
    fields: ruleFields(rule),
    picked: (await listPickedIds(ctx.db, id)).length,
    choices: { ...(await listSegmentChoices(ctx.db)), zone: (await readOffice(ctx.db)).zone },
    counted: await countByRule(ctx.db, rule, { segmentId: id, on }),
  };
});

export const action = guard({ can: 'kits.send' }, async ({ ctx, params, request }) => {
  const id = idParam(params.id);
  const form = await request.formData();
  if (form.get('what') === 'count') return countForm(ctx, form, id);
  return handleForm(form, segmentSchema, async value => {
    await updateSegment(ctx, { ...segmentOf(value), id, version: value.version ?? 0 });
    return redirectWithFlash(segmentPaths.edit(id), 'segments.saved');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.segment.name }];

export default function EditSegment() {
  const { segment, fields: rule, picked, choices, counted } = useLoaderData<typeof loader>();
  const answer = useActionData<{ counted?: number | null }>();
  const t = useT();
  const [form, fields] = useOfficeForm<SegmentFields>({
    id: `segment-${segment.version}`,
    defaultValue: { name: segment.name, version: segment.version, ...rule },
  });
  return (
    <>
      <PageHeader
        title={segment.name}
        parent={{ href: segmentPaths.list, label: t('segments.title') }}
        actions={
          <>
            <Confirm
              label={t('segments.remove')}
              variant="ghost"
              question={t('segments.removeQuestion', { name: segment.name })}
              confirmLabel={t('segments.removeConfirm')}
              action={segmentPaths.removal(segment.id)}
            >
              {t('segments.removeText')}
            </Confirm>
            <LinkButton href={segmentPaths.people(segment.id)} icon={ListChecks}>
              {picked > 0 ? `${t('segments.pick')} (${picked})` : t('segments.pick')}
            </LinkButton>
          </>
        }
      />
      <SegmentForm
        form={form}
        fields={fields}
        choices={choices}
        counted={answer ? answer.counted : counted}
      />
    </>
  );
}
