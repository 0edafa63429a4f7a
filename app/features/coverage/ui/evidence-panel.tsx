import '#app/i18n/sections/inbox.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { inboxPaths } from '../inbox-paths.ts';
import { coveragePaths } from '../paths.ts';
import type { Evidence } from '../suggestions/queries.server.ts';
import { problemText } from './feed-health.tsx';

/** Which feed, item and rule brought an article, and who decided on it. `links` only for those who may open feeds. */
export function EvidencePanel({ evidence, links }: { evidence: Evidence; links: boolean }) {
  const { t, format } = useI18n();
  const feed = (id: number | null, title: string) =>
    id !== null && links ? (
      <Link href={inboxPaths.feed(id)} className="link">
        {title}
      </Link>
    ) : (
      title
    );
  return (
    <Section title={t('inbox.evidence')}>
      <DefinitionList
        items={[
          { term: t('inbox.evidenceFeed'), children: feed(evidence.feedId, evidence.feedTitle) },
          {
            term: t('inbox.evidenceAlsoIn'),
            children:
              evidence.alsoIn.length === 0 ? null : (
                <ul>
                  {evidence.alsoIn.map(sighting => (
                    <li key={sighting.feedId}>{feed(sighting.feedId, sighting.title)}</li>
                  ))}
                </ul>
              ),
          },
          { term: t('inbox.evidenceItem'), children: <span className="break-all">{evidence.itemKey}</span> },
          {
            term: t('inbox.evidenceRule'),
            children: (
              <ul>
                {evidence.matches.map(match => (
                  <li key={match.ruleId}>
                    {match.ruleName}: <span className="mark mark-topic">{match.words.join(', ')}</span>
                  </li>
                ))}
              </ul>
            ),
          },
          { term: t('inbox.evidenceFound'), children: format.instant(evidence.foundAt) },
          {
            term: t('inbox.evidencePage'),
            children: t(`inbox.pageStates.${evidence.pageState}`, {
              why: problemText(t, evidence.pageProblem),
            }),
          },
          {
            term: t('inbox.evidenceDecided'),
            children:
              evidence.decidedAt === null
                ? null
                : t('inbox.evidenceDecidedBy', {
                    name: evidence.decidedName,
                    when: format.instant(evidence.decidedAt),
                  }),
          },
          {
            term: t('inbox.duplicateOf'),
            children: evidence.duplicate && (
              <Link href={coveragePaths.show(evidence.duplicate.id)} className="link">
                {evidence.duplicate.title}
              </Link>
            ),
          },
        ]}
      />
    </Section>
  );
}
