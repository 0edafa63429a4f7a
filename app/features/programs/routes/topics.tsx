import '#app/i18n/sections/programs.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Plus, Tags } from 'lucide-react';
import { useT } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { guard } from '#app/web/guard.server.ts';
import { topicKinds } from '../kinds.ts';
import { programPaths } from '../paths.ts';
import { listTopics } from '../queries.server.ts';
import { ProgramTabs } from '../ui/program-tabs.tsx';
import { TopicList } from '../ui/topic-list.tsx';

export const loader = guard({ can: 'programs.read' }, async ({ ctx, t }) => ({
  title: t('programs.topics'),
  mayWrite: can(ctx.actor, 'programs.write'),
  topics: await listTopics(ctx.db),
}));

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Topics() {
  const { topics, mayWrite } = useLoaderData<typeof loader>();
  const t = useT();
  const add = mayWrite && (
    <LinkButton href={programPaths.newTopic} variant="primary" icon={Plus} data-key="n">
      {t('programs.newTopic')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('programs.title')} actions={add} />
      <ProgramTabs current="topics" />
      {topics.length === 0 ? (
        <EmptyState icon={Tags} title={t('programs.noTopics')} actions={add}>
          {t('programs.noTopicsText')}
        </EmptyState>
      ) : (
        <>
          <p className="mb-6 text-muted">{t('programs.topicsText')}</p>
          {topicKinds.map(kind => {
            const members = topics.filter(topic => topic.kind === kind);
            return (
              members.length > 0 && (
                <section key={kind} className="mb-8">
                  <h2 className="mb-2 text-lg font-semibold">{t(`programs.kinds.${kind}`)}</h2>
                  <TopicList topics={members} mayWrite={mayWrite} />
                </section>
              )
            );
          })}
        </>
      )}
    </>
  );
}
