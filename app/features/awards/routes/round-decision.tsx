import '#app/i18n/sections/deliberation.ts';
import '#app/i18n/sections/judging.ts';
import { getFormProps } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { isoDay } from '#app/lib/zones.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { awardedPlaces } from '../deliberation/advice.ts';
import { ownTitle, placeTitles } from '../deliberation/award-titles.ts';
import { listDecisions } from '../deliberation/decisions.queries.server.ts';
import { adviseRound, decideRound, placesRuleOf } from '../deliberation/decisions.service.server.ts';
import { decisionSchema } from '../deliberation/schema.ts';
import { listJurors } from '../judging/jurors.queries.server.ts';
import { findRound } from '../judging/rounds.queries.server.ts';
import { refuseWithheld } from '../judging/withheld-standing.server.ts';
import { juryPaths } from '../jury-paths.ts';
import { AttendanceRows, type DecisionFields, DecisionRows, TitleRows } from '../ui/decision-rows.tsx';
import { MeetingNote } from '../ui/meeting-note.tsx';

export const loader = guard({ can: 'awards.write' }, async ({ ctx, params, t }) => {
  const round = await findRound(ctx.db, idParam(params.roundId));
  if (!round) throw new NotFound();
  if (round.status !== 'closed' && round.status !== 'decided') {
    throw new Conflict(`judging.notNow.${round.status}`);
  }
  await refuseWithheld(ctx, round.seasonId);
  const { advice, entries } = await adviseRound(ctx.db, round);
  const { winners } = placesRuleOf(round);
  const placeOf = new Map(awardedPlaces(advice, winners).map(({ entryId, rank }) => [entryId, rank]));
  const order = new Map(advice.places.map(({ entryId }, i) => [entryId, i]));
  const last = (await listDecisions(ctx.db, round.id))[0];
  const decided = last && new Map(last.places.map(place => [place.entryId, place]));
  const titles = placeTitles(winners, last?.places ?? [], place =>
    t('deliberation.awardDefault', { place, round: round.name }),
  );
  const present = new Set(last?.attendance.filter(each => each.present).map(({ jurorId }) => jurorId));
  return {
    title: t(last ? 'deliberation.decideAgain' : 'deliberation.decide'),
    round: { id: round.id, name: round.name, version: round.version },
    screening: round.mode === 'screening',
    winners,
    titles,
    again: last !== undefined,
    asks: advice.asks,
    today: isoDay(ctx.now, (await readOffice(ctx.db)).zone),
    entries: entries
      .sort((a, b) => (order.get(a.id) ?? entries.length) - (order.get(b.id) ?? entries.length))
      .map(({ id, name }) => {
        const advised = placeOf.get(id) ?? null;
        const place = decided ? (decided.get(id)?.place ?? null) : advised;
        return { id, name, advised, place, award: ownTitle(decided?.get(id), titles) };
      }),
    jurors: (await listJurors(ctx.db, round.seasonId))
      .filter(juror => juror.status !== 'withdrawn')
      .map(({ id, name, position }) => ({ id, name, position, present: present.has(id) })),
  };
});

export const action = guard({ can: 'awards.write' }, async ({ ctx, request, params }) => {
  const id = idParam(params.roundId);
  return handleForm(await request.formData(), decisionSchema, async value => {
    await decideRound(ctx, id, value);
    return redirectWithFlash(juryPaths.deliberation(id, 'keputusan'), 'deliberation.flashDecided');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function DecideRound() {
  const { title, round, screening, winners, titles, again, asks, today, entries, jurors } =
    useLoaderData<typeof loader>();
  const { t } = useI18n();
  const [form, fields] = useOfficeForm<DecisionFields>({
    id: 'decision',
    defaultValue: {
      metOn: today,
      reasons: '',
      entries: entries.map(({ id, place, award }) => ({ entryId: id, place: place ?? '', award })),
      titles,
      attendance: jurors.map(({ id, present }) => ({ jurorId: id, present: present ? 'on' : '' })),
    },
  });
  const labels = {
    metOn: t('deliberation.metOn'),
    reasons: t('deliberation.reasons'),
    entries: t('deliberation.places'),
    place: t('deliberation.places'),
    award: t('deliberation.award'),
    titles: t('deliberation.titles'),
    attendance: t('deliberation.attendance'),
  };
  return (
    <>
      <PageHeader title={title} parent={{ href: juryPaths.deliberation(round.id), label: round.name }}>
        {t(again ? 'deliberation.decideAgainIntro' : 'deliberation.decideIntro')}
      </PageHeader>
      <Form method="post" {...getFormProps(form)} className="flex max-w-3xl flex-col gap-6">
        <FormRefusal form={form} labels={labels} />
        <input type="hidden" name="version" value={round.version} />
        <FormField
          className="max-w-52"
          label={labels.metOn}
          field={fields.metOn}
          type="date"
          max={today}
          required
        />
        {!screening && <TitleRows list={fields.titles} />}
        <DecisionRows list={fields.entries} entries={entries} winners={winners} screening={screening} />
        <AttendanceRows list={fields.attendance} jurors={jurors} />
        {asks.length > 0 && (
          <div>
            {asks.map(ask => (
              <MeetingNote key={ask} title={t(`deliberation.asks.${ask}`)}>
                {t(`deliberation.askReasons.${ask}`)}
              </MeetingNote>
            ))}
          </div>
        )}
        <FormField
          label={labels.reasons}
          hint={t('deliberation.reasonsHint')}
          field={fields.reasons}
          type="textarea"
          rows={5}
          maxLength={4000}
        />
        <FormActions>
          <Button variant="primary">{title}</Button>
          <LinkButton href={juryPaths.deliberation(round.id)} variant="ghost">
            {t('common.cancel')}
          </LinkButton>
        </FormActions>
      </Form>
    </>
  );
}
