import '#app/i18n/sections/awards.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listTopics } from '#app/features/programs/queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { isoDay } from '#app/lib/zones.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { useOfficeForm } from '#app/web/office-form.tsx';
import { awardPaths } from '../paths.ts';
import { seasonSchema } from '../schema.ts';
import { createSeason } from '../service.server.ts';
import { type SeasonFields, usualLeagues } from '../ui/season-fields.ts';
import { SeasonForm } from '../ui/season-form.tsx';

export const loader = guard({ can: 'awards.write' }, async ({ ctx, t }) => {
  const topics = await listTopics(ctx.db, { active: true });
  return {
    title: t('awards.newSeason'),
    year: isoDay(ctx.now, 'Asia/Jakarta').slice(0, 4),
    topics: topics.map(({ id, name, kind }) => ({ id, name, kind })),
  };
});

export const action = guard({ can: 'awards.write' }, async ({ ctx, request }) =>
  handleForm(await request.formData(), seasonSchema, async value => {
    const id = await createSeason(ctx, value);
    return redirectWithFlash(awardPaths.show(id), 'awards.flashCreated', { values: { name: value.name } });
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function NewSeason() {
  const { title, topics, year } = useLoaderData<typeof loader>();
  const t = useT();
  const [form, fields] = useOfficeForm<SeasonFields>({
    id: 'season',
    defaultValue: {
      startsOn: `${year}-01-01`,
      endsOn: `${year}-12-31`,
      leagues: usualLeagues,
      topicIds: topics.filter(topic => topic.kind === 'programme').map(topic => String(topic.id)),
    },
  });
  return (
    <>
      <PageHeader title={title} parent={{ href: awardPaths.list, label: t('awards.title') }} />
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
