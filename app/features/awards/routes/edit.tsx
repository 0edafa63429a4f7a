import '#app/i18n/sections/awards.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listTopics } from '#app/features/programs/queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { useOfficeForm } from '#app/web/office-form.tsx';
import { awardPaths } from '../paths.ts';
import { seasonSchema } from '../schema.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { updateSeason } from '../service.server.ts';
import type { SeasonFields } from '../ui/season-fields.ts';
import { SeasonForm } from '../ui/season-form.tsx';

export const loader = guard({ can: 'awards.write' }, async ({ ctx, params, t }) => {
  const season = await findSeason(ctx.db, idParam(params.id));
  if (!season) throw new NotFound();
  const chosen = new Set(season.topics.map(topic => topic.id));
  const topics = (await listTopics(ctx.db)).filter(topic => topic.active || chosen.has(topic.id));
  return {
    title: t('awards.editSeason', { name: season.name }),
    season,
    topics: topics.map(({ id, name, kind }) => ({ id, name, kind })),
  };
});

export const action = guard({ can: 'awards.write' }, async ({ ctx, request, params }) => {
  const id = idParam(params.id);
  return handleForm(await request.formData(), seasonSchema, async value => {
    await updateSeason(ctx, { ...value, id });
    return redirectWithFlash(awardPaths.show(id), 'awards.flashUpdated', { values: { name: value.name } });
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function EditSeason() {
  const page = useLoaderData<typeof loader>();
  return page.season.status === 'draft' ? <EditDraft {...page} /> : <Frozen {...page} />;
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

/** What an opened season still allows, instead of a form that would be refused. */
function Frozen({ title, season }: Page) {
  const t = useT();
  const open = season.status === 'open';
  return (
    <>
      <PageHeader title={title} parent={{ href: awardPaths.show(season.id), label: season.name }} />
      <EmptyState
        title={t(open ? 'awards.frozenOpen' : 'awards.frozenFinished')}
        actions={
          <>
            <LinkButton href={awardPaths.show(season.id)} variant="primary">
              {t('awards.toSeason')}
            </LinkButton>
            {open && <LinkButton href={awardPaths.rules(season.id)}>{t('awards.changeRules')}</LinkButton>}
          </>
        }
      >
        {t(open ? 'awards.frozenOpenText' : 'awards.frozenFinishedText')}
      </EmptyState>
    </>
  );
}

function EditDraft({ title, season, topics }: Page) {
  const t = useT();
  const [form, fields] = useOfficeForm<SeasonFields>({
    id: 'season',
    defaultValue: {
      name: season.name,
      startsOn: season.startsOn,
      endsOn: season.endsOn,
      leagues: season.leagues.map(({ name, scope, channel }) => ({ name, scope, channel: channel ?? '' })),
      boards: [...season.boards],
      topicIds: season.topics.map(topic => String(topic.id)),
    },
  });
  return (
    <>
      <PageHeader title={title} parent={{ href: awardPaths.show(season.id), label: season.name }} />
      <SeasonForm
        form={form}
        fields={fields}
        topics={topics}
        version={season.version}
        submitLabel={t('common.saveChanges')}
        cancelHref={awardPaths.show(season.id)}
      />
    </>
  );
}
