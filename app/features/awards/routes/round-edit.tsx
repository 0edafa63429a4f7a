import '#app/i18n/sections/judging.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { isoDay } from '#app/lib/zones.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { useOfficeForm } from '#app/web/office-form.tsx';
import { findRound } from '../judging/rounds.queries.server.ts';
import { updateRound } from '../judging/rounds.service.server.ts';
import { roundSchema } from '../judging/schema.ts';
import { juryPaths } from '../jury-paths.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { type RoundFields, rubricFields } from '../ui/round-fields.ts';
import { RoundForm } from '../ui/round-form.tsx';

export const loader = guard({ can: 'awards.write' }, async ({ ctx, params, t }) => {
  const round = await findRound(ctx.db, idParam(params.roundId));
  const season = round && (await findSeason(ctx.db, round.seasonId));
  if (!round || !season) throw new NotFound();
  if (round.status !== 'setup') throw new Conflict(`judging.notNow.${round.status}`);
  const { zone } = await readOffice(ctx.db);
  return {
    title: t('judging.editRound', { name: round.name }),
    round,
    dueOn: round.dueAt ? isoDay(round.dueAt, zone) : '',
    leagues: season.leagues,
    boards: season.boards,
  };
});

export const action = guard({ can: 'awards.write' }, async ({ ctx, request, params }) => {
  const id = idParam(params.roundId);
  return handleForm(await request.formData(), roundSchema, async value => {
    await updateRound(ctx, id, value);
    return redirectWithFlash(juryPaths.round(id), 'judging.flashRoundChanged', {
      values: { name: value.name },
    });
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function EditRound() {
  const { title, round, dueOn, leagues, boards } = useLoaderData<typeof loader>();
  const t = useT();
  const [form, fields] = useOfficeForm<RoundFields>({
    id: 'round',
    defaultValue: {
      name: round.name,
      board: round.board,
      leagueId: round.leagueId ?? '',
      mode: round.mode,
      blind: round.blind ? 'on' : undefined,
      shortlist: round.shortlist,
      jurorsPerEntry: round.jurorsPerEntry,
      indexWeight: Math.round(round.indexWeight * 10_000) / 100,
      winners: round.winners,
      dueOn,
      ...rubricFields(round.rubric),
    },
  });
  return (
    <>
      <PageHeader title={title} parent={{ href: juryPaths.round(round.id), label: round.name }} />
      <RoundForm
        form={form}
        fields={fields}
        leagues={leagues}
        boards={boards}
        version={round.version}
        submitLabel={t('common.saveChanges')}
        cancelHref={juryPaths.round(round.id)}
      />
    </>
  );
}
