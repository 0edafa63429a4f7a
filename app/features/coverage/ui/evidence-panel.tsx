import '#app/i18n/sections/found.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { inboxPaths } from '../inbox-paths.ts';
import { coveragePaths } from '../paths.ts';
import type { Evidence } from '../suggestions/queries.server.ts';
import { problemText } from './problem-text.ts';

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
    <Section title={t('found.evidence')}>
      <DefinitionList
        items={[
          { term: t('found.evidenceFeed'), children: feed(evidence.feedId, evidence.feedTitle) },
          {
            term: t('found.evidenceAlsoIn'),
            children:
              evidence.alsoIn.length === 0 ? null : (
                <ul>
                  {evidence.alsoIn.map(sighting => (
                    <li key={sighting.feedId}>{feed(sighting.feedId, sighting.title)}</li>
                  ))}
                </ul>
              ),
          },
          { term: t('found.evidenceItem'), children: <span className="break-all">{evidence.itemKey}</span> },
          {
            term: t('found.evidenceRule'),
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
          { term: t('found.evidenceFound'), children: format.instant(evidence.foundAt) },
          {
            term: t('found.evidencePage'),
            children: t(`found.pageStates.${evidence.pageState}`, {
              why: problemText(t, evidence.pageProblem),
            }),
          },
          {
            term: t('found.evidenceDecided'),
            children:
              evidence.decidedAt === null
                ? null
                : t('found.evidenceDecidedBy', {
                    name: evidence.decidedName,
                    when: format.instant(evidence.decidedAt),
                  }),
          },
          {
            term: t('found.duplicateOf'),
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
