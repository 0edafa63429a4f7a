import '#app/i18n/sections/awards.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { useOfficeForm } from '#app/web/office-form.tsx';
import { awardPaths } from '../paths.ts';
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
  return {
    title: t('awards.rulesFor', { name }),
    season: { id, name, status, version },
    rules: editableRules(season.ruleSet.rules),
  };
});

export const action = guard({ can: 'awards.write' }, async ({ ctx, request, params }) => {
  const id = idParam(params.id);
  return handleForm(await request.formData(), rulesSchema, async value => {
    await changeRules(ctx, { ...value, id });
    const name = (await findSeason(ctx.db, id))?.name ?? '';
    return redirectWithFlash(awardPaths.show(id), 'awards.flashRules', { values: { name } });
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Rules() {
  const { title, season, rules } = useLoaderData<typeof loader>();
  const t = useT();
  const open = season.status === 'open';
  const [form, fields] = useOfficeForm<RulesFields>({ id: 'rules', defaultValue: rules });
  return (
    <>
      <PageHeader title={title} parent={{ href: awardPaths.show(season.id), label: season.name }}>
        {open && `${t('awards.rulesOpenNote')} `}
        {t('awards.rulesIntro')}
      </PageHeader>
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
