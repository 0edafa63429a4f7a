import '#app/i18n/sections/merging.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { leadToHeir } from '../heir.server.ts';
import { describeSides } from '../merge-sides.server.ts';
import { planMerge } from '../merge-view.server.ts';
import { mergePartners } from '../merges.service.server.ts';
import { kindOf, mergePaths, recordPath } from '../paths.ts';
import { mergeSchema } from '../schema.ts';
import { MergeForm } from '../ui/merge-form.tsx';

function pairOf(params: Record<string, string | undefined>) {
  const kind = kindOf(params.kind);
  if (!kind) throw new NotFound();
  return { kind, keptId: idParam(params.kept), goneId: idParam(params.gone) };
}

export const loader = guard({ can: 'partners.write' }, async ({ ctx, params, t }) => {
  const pair = pairOf(params);
  if (pair.keptId === pair.goneId) throw new NotFound();
  const plan = await planMerge(ctx.db, pair);
  if (!plan) throw await leadToHeir(ctx.db, pair.kind, pair.goneId, pair.keptId);
  return {
    title: t('merging.previewTitle', { name: plan.gone.name }),
    pair,
    plan,
    sides: await describeSides(ctx, pair),
    zone: (await readOffice(ctx.db)).zone,
  };
});

export const action = guard({ can: 'partners.write' }, async ({ ctx, request, params }) => {
  const pair = pairOf(params);
  // The page of a pair that is no more could not show the refusal.
  if (pair.keptId !== pair.goneId && !(await planMerge(ctx.db, pair)))
    return redirectWithFlash(mergePaths.list, 'merging.mergedMeanwhile', { kind: 'problem' });
  return handleForm(await request.formData(), mergeSchema, async value => {
    const id = await mergePartners(ctx, { ...pair, ...value });
    return redirectWithFlash(recordPath(pair.kind, pair.keptId), 'merging.flashMerged', {
      undo: { action: mergePaths.undo(id), fields: { back: recordPath(pair.kind, pair.keptId) } },
    });
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function MergePreview() {
  const { title, pair, plan, sides, zone } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <PageHeader title={title} parent={{ href: mergePaths.list, label: t('merging.doubles') }}>
        {t('merging.previewText', { gone: plan.gone.name, kept: plan.kept.name })}
      </PageHeader>
      <MergeForm key={`${pair.keptId} ${pair.goneId}`} pair={pair} plan={plan} sides={sides} zone={zone} />
    </>
  );
}
