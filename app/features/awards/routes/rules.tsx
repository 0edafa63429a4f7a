import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/season.ts';
import type { MetaFunction } from '@remix-run/node';
import { redirect, useLoaderData } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { useOfficeForm } from '#app/web/office-form.tsx';
import { awardPaths } from '../paths.ts';
import { findRuleProposal } from '../rule-changes/queries.server.ts';
import { proposeRules } from '../rule-changes/service.server.ts';
import { changeRules } from '../rules.service.server.ts';
import { editableRules } from '../rules-form.ts';
import { rulesSchema } from '../schema.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { type RulesFields, RulesForm } from '../ui/rules-form.tsx';

export const loader = guard({ can: 'awards.write' }, async ({ ctx, params, t }) => {
  const season = await findSeason(ctx.db, idParam(params.id));
  if (!season) throw new NotFound();
  if (season.status === 'finished') throw new Conflict('awards.rulesFinished');
  const { id, name, status, version } = season;
  const proposal = status === 'open' ? await findRuleProposal(ctx.db, id) : undefined;
  return {
    title: t('awards.rulesFor', { name }),
    season: { id, name, status, version },
    proposed: proposal !== undefined,
    rules: { ...editableRules(proposal?.rules ?? season.ruleSet.rules), reason: proposal?.reason ?? '' },
  };
});

export const action = guard({ can: 'awards.write' }, async ({ ctx, request, params }) => {
  const id = idParam(params.id);
  return handleForm(await request.formData(), rulesSchema, async value => {
    const season = await findSeason(ctx.db, id);
    if (season?.status === 'open') {
      await proposeRules(ctx, { ...value, id });
      return redirect(awardPaths.ruleProposal(id), 303);
    }
    await changeRules(ctx, { ...value, id });
    const name = season?.name ?? '';
    return redirectWithFlash(awardPaths.show(id), 'awards.flashRules', { values: { name } });
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Rules() {
  const { title, season, proposed, rules } = useLoaderData<typeof loader>();
  const t = useT();
  const open = season.status === 'open';
  const [form, fields] = useOfficeForm<RulesFields>({ id: 'rules', defaultValue: rules });
  return (
    <>
      <PageHeader title={title} parent={{ href: awardPaths.show(season.id), label: season.name }}>
        {open && `${t('awards.rulesOpenNote')} `}
        {t('awards.rulesIntro')}
      </PageHeader>
      {proposed && (
        <p className="mb-5 max-w-3xl font-medium text-warning">
          {t('season.change.waiting')}{' '}
          <Link href={awardPaths.ruleProposal(season.id)} className="link">
            {t('season.change.seeProposal')}
          </Link>
        </p>
      )}
      <RulesForm
        form={form}
        fields={fields}
        version={season.version}
        needsReason={open}
        cancelHref={awardPaths.show(season.id)}
      />
    </>
  );
}
