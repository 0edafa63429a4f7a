import '#app/i18n/sections/judging.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { useOfficeForm } from '#app/web/office-form.tsx';
import { createRound } from '../judging/rounds.service.server.ts';
import { rubricTemplates } from '../judging/rubric-templates.ts';
import { roundSchema } from '../judging/schema.ts';
import { juryPaths } from '../jury-paths.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { type RoundFields, rubricFields } from '../ui/round-fields.ts';
import { RoundForm } from '../ui/round-form.tsx';

export const loader = guard({ can: 'awards.write' }, async ({ ctx, params, url, t }) => {
  const season = await findSeason(ctx.db, idParam(params.id));
  if (!season) throw new NotFound();
  const template = url.searchParams.get('rubrik') === 'contest2025' ? 'contest2025' : 'usual';
  return {
    title: t('judging.newRound'),
    season: { id: season.id, name: season.name, leagues: season.leagues, boards: season.boards },
    template,
    rubric: rubricTemplates[template],
  } as const;
});

export const action = guard({ can: 'awards.write' }, async ({ ctx, request, params }) => {
  const seasonId = idParam(params.id);
  return handleForm(await request.formData(), roundSchema, async value => {
    const id = await createRound(ctx, seasonId, value);
    return redirectWithFlash(juryPaths.round(id), 'judging.flashRoundPlanned', {
      values: { name: value.name },
    });
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function NewRound() {
  const { title, season, template, rubric } = useLoaderData<typeof loader>();
  const t = useT();
  const [form, fields] = useOfficeForm<RoundFields>({
    id: `round-${template}`,
    defaultValue: {
      board: season.boards[0],
      mode: 'marks',
      shortlist: 5,
      jurorsPerEntry: 3,
      indexWeight: 35,
      winners: 3,
      ...rubricFields(rubric),
    },
  });
  return (
    <>
      <PageHeader title={title} parent={{ href: juryPaths.rounds(season.id), label: season.name }}>
        {t('judging.template')}:{' '}
        {(['usual', 'contest2025'] as const).map((name, index) => (
          <span key={name}>
            {index > 0 && ' · '}
            {name === template ? (
              <strong>{t(`judging.templates.${name}`)}</strong>
            ) : (
              <Link href={`${juryPaths.newRound(season.id)}?rubrik=${name}`} className="link">
                {t(`judging.templates.${name}`)}
              </Link>
            )}
          </span>
        ))}
      </PageHeader>
      <RoundForm
        key={template}
        form={form}
        fields={fields}
        leagues={season.leagues}
        boards={season.boards}
        submitLabel={title}
        cancelHref={juryPaths.rounds(season.id)}
      />
    </>
  );
}
