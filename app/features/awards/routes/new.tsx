import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/season.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listTopics } from '#app/features/programs/queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { readRowId } from '#app/lib/row-id.ts';
import { isoDay } from '#app/lib/zones.ts';
import { Flash } from '#app/ui/flash.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { useOfficeForm } from '#app/web/office-form.tsx';
import { seasonBoards } from '../boards.ts';
import { createSeasonLike } from '../copying.service.server.ts';
import { listRounds } from '../judging/rounds.queries.server.ts';
import { awardPaths } from '../paths.ts';
import { seasonSchema } from '../schema.ts';
import { seasonForNextYear } from '../season-copy.ts';
import { findSeason, listSeasons } from '../seasons.queries.server.ts';
import { createSeason } from '../service.server.ts';
import { CopiedNote, CopyLinks } from '../ui/season-copying.tsx';
import { type SeasonFields, usualLeagues } from '../ui/season-fields.ts';
import { SeasonForm } from '../ui/season-form.tsx';

const mostSources = 3;

export const loader = guard({ can: 'awards.write' }, async ({ ctx, url, t }) => {
  const topics = await listTopics(ctx.db, { active: true });
  const from = url.searchParams.get('dari');
  const source = await findSeason(ctx.db, readRowId(from) ?? 0);
  const seasons = await listSeasons(ctx.db);
  return {
    title: t(source ? 'season.copy.title' : 'awards.newSeason'),
    year: isoDay(ctx.now, 'Asia/Jakarta').slice(0, 4),
    topics: topics.map(({ id, name, kind }) => ({ id, name, kind })),
    source: source && {
      ...{ id: source.id, name: source.name, rulesVersion: source.ruleSet.version },
      rounds: (await listRounds(ctx.db, source.id)).map(round => round.name),
      next: seasonForNextYear(
        source,
        seasons.map(({ name }) => name),
      ),
      topicIds: source.topics.map(topic => topic.id),
      stopped: source.topics
        .filter(topic => !topics.some(({ id }) => id === topic.id))
        .map(topic => topic.name),
    },
    /** A season is asked for that is not there. */
    gone: from !== null && !source,
    seasons: source ? [] : seasons.slice(0, mostSources),
  };
});

export const action = guard({ can: 'awards.write' }, async ({ ctx, request }) =>
  handleForm(await request.formData(), seasonSchema, async value => {
    if (value.copyOf === undefined) {
      const id = await createSeason(ctx, value);
      return redirectWithFlash(awardPaths.show(id), 'awards.flashCreated', { values: { name: value.name } });
    }
    const { id, from, rulesVersion, rounds, roundsLeftOut } = await createSeasonLike(
      ctx,
      value.copyOf,
      value,
    );
    const told = { name: value.name, from, version: rulesVersion, rounds, left: roundsLeftOut };
    const key = roundsLeftOut > 0 ? 'season.copy.flashLeft' : 'season.copy.flash';
    return redirectWithFlash(awardPaths.show(id), key, { values: told });
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function NewSeason() {
  const page = useLoaderData<typeof loader>();
  return <SeasonDraft key={page.source?.id} {...page} />;
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function SeasonDraft({ title, topics, year, source, gone, seasons }: Page) {
  const t = useT();
  const next = source?.next;
  const ticked = source
    ? topics.filter(topic => source.topicIds.includes(topic.id))
    : topics.filter(topic => topic.kind === 'programme');
  const [form, fields] = useOfficeForm<SeasonFields>({
    id: source ? `season-${source.id}` : 'season',
    defaultValue: {
      name: next?.name,
      startsOn: next?.startsOn ?? `${year}-01-01`,
      endsOn: next?.endsOn ?? `${year}-12-31`,
      leagues:
        next?.leagues.map(({ channel, ...league }) => ({ ...league, channel: channel ?? '' })) ??
        usualLeagues,
      boards: [...(next?.boards ?? seasonBoards)],
      topicIds: ticked.map(topic => String(topic.id)),
      copyOf: source ? String(source.id) : undefined,
    },
  });
  return (
    <>
      <PageHeader title={title} parent={{ href: awardPaths.list, label: t('awards.title') }}>
        {source ? (
          <CopiedNote source={source} leagues={source.next.leagues.length} />
        ) : (
          <CopyLinks seasons={seasons} />
        )}
      </PageHeader>
      {gone && <Flash tone="warning">{t('season.copy.gone')}</Flash>}
      <SeasonForm
        form={form}
        fields={fields}
        topics={topics}
        submitLabel={t('awards.newSeason')}
        cancelHref={awardPaths.list}
      />
    </>
  );
}
