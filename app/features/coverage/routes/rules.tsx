import '#app/i18n/sections/inbox.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ListFilter, Plus } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { guard } from '#app/web/guard.server.ts';
import { inboxPaths } from '../inbox-paths.ts';
import { listRules } from '../suggestions/rules.queries.server.ts';
import { CoverageTabs } from '../ui/coverage-tabs.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export const loader = guard({ can: 'coverage.write' }, async ({ ctx, t }) => ({
  pageTitle: t('coverage.rules'),
  rules: await listRules(ctx.db),
}));

export default function Rules() {
  const { rules } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const add = (
    <LinkButton href={inboxPaths.newRule} variant="primary" icon={Plus} data-key="n">
      {t('inbox.ruleNew')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('coverage.title')} actions={add}>
        {t('inbox.rulesIntro')}
      </PageHeader>
      <CoverageTabs current="rules" />
      {rules.length === 0 ? (
        <EmptyState icon={ListFilter} title={t('inbox.rulesEmpty')} actions={add}>
          {t('inbox.rulesEmptyText')}
        </EmptyState>
      ) : (
        <ul className="border-t border-base-300">
          {rules.map(rule => (
            <li key={rule.id} data-row className="border-b border-base-300 py-3">
              <p className="flex flex-wrap items-center gap-x-3">
                <Link href={inboxPaths.rule(rule.id)} className="font-medium hover:underline" data-row-link>
                  {rule.name}
                </Link>
                {rule.name !== rule.topicName && <span className="text-muted">{rule.topicName}</span>}
                {!rule.active && <Badge>{t('inbox.ruleInactive')}</Badge>}
              </p>
              <p className="flex flex-wrap gap-x-3 text-sm text-muted">
                <span>{t('inbox.ruleTopicWords', { count: rule.words.length - rule.ownWords.length })}</span>
                {rule.ownWords.length > 0 && (
                  <span>{t('inbox.ruleOwnWords', { count: rule.ownWords.length })}</span>
                )}
                {rule.must.length > 0 && (
                  <span>{t('inbox.ruleMustShort', { words: rule.must.join(' + ') })}</span>
                )}
                {rule.mustNot.length > 0 && (
                  <span>{t('inbox.ruleMustNotShort', { words: rule.mustNot.join(', ') })}</span>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
