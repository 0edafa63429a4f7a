import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/completeness.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Section } from '#app/ui/section.tsx';
import type { CandidatePage } from '../completeness/candidate-page.server.ts';
import { ClaimState } from './claim-state.tsx';
import { ExclusionReasons } from './exclusion-reasons.tsx';

type OwnClaim = CandidatePage['claims'][number];

/** Whether the article that an address became counts. */
function Counting({ claim, rules }: { claim: OwnClaim; rules: CandidatePage['rules'] }) {
  const { t } = useI18n();
  if (claim.exclusions === null) return <p className="text-sm text-muted">{t('completeness.pending')}</p>;
  if (claim.exclusions.length === 0) return <p className="text-sm text-muted">{t('awards.countedTab')}</p>;
  return (
    <div className="text-sm">
      <p className="text-muted">{t('awards.excludedTab')}:</p>
      <ExclusionReasons reasons={claim.exclusions} rules={rules} />
    </div>
  );
}

/** What a candidate sent, the newest first, with the answer and its reason. */
export function OwnClaims({ page }: { page: CandidatePage }) {
  const { t, format } = useI18n();
  if (page.claims.length === 0) return null;
  return (
    <Section title={t('completeness.ownClaims')}>
      <ul className="border-t border-base-300">
        {[...page.claims].reverse().map(claim => (
          <li key={claim.id} className="border-b border-base-300 py-3">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
              <p className="min-w-0 flex-1 basis-60 font-medium wrap-anywhere">
                <a href={claim.url} rel="noreferrer" className="hover:text-primary">
                  {claim.url}
                </a>
              </p>
              <ClaimState state={claim.state} forCandidate />
            </div>
            <p className="text-sm text-muted">
              {t('completeness.sentOn', { at: format.instant(claim.sentAt, page.zone) })}
              {claim.remark && <span className="wrap-anywhere"> · “{claim.remark}”</span>}
            </p>
            {claim.found && (
              <p className="mt-1 max-w-prose wrap-anywhere">
                <span className="text-muted">{t('completeness.foundAs')}: </span>
                {claim.found.title}
                <span className="text-muted">
                  {claim.found.outlet && ` · ${claim.found.outlet}`}
                  {claim.found.publishedOn && ` · ${format.date(claim.found.publishedOn)}`}
                </span>
              </p>
            )}
            {claim.answer && (
              <p className="mt-1 max-w-prose break-words whitespace-pre-line">
                <span className="text-muted">{t('completeness.answerOf')}: </span>
                {claim.answer}
              </p>
            )}
            {claim.found && <Counting claim={claim} rules={page.rules} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
