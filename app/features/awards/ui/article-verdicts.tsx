import '#app/i18n/sections/season.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Link } from '#app/ui/link.tsx';
import type { ArticleVerdict } from '../desk/desk.queries.server.ts';
import { deskPaths } from '../desk-paths.ts';
import { readExclusionCodes } from '../exclusion-codes.ts';
import type { RuleSet } from '../rule-set.ts';
import { DecidedRow, DecidedRows } from './decided-row.tsx';
import { ExclusionReasons } from './exclusion-reasons.tsx';

/** Articles set aside or brought back, by whom and why. */
export function ArticleVerdicts(props: {
  seasonId: number;
  verdicts: readonly ArticleVerdict[];
  rules: RuleSet;
  zone: string;
}) {
  const { seasonId, verdicts, rules, zone } = props;
  const { t, format } = useI18n();
  return (
    <DecidedRows>
      {verdicts.map(verdict => (
        <DecidedRow key={verdict.articleId}>
          <Link
            href={deskPaths.article(seasonId, verdict.articleId)}
            className="font-medium hover:text-primary"
          >
            {verdict.title}
          </Link>{' '}
          <span className="text-sm text-muted">{verdict.outlet}</span>
          <p>
            {t(`season.desk.verdicts.${verdict.verdict}`)}: {verdict.reason}
          </p>
          {verdict.reversed !== '' && (
            <div className="text-sm text-muted">
              {t('season.desk.reversed')}
              <ExclusionReasons reasons={readExclusionCodes(verdict.reversed)} rules={rules} />
            </div>
          )}
          <p className="text-sm text-muted">
            {t('season.desk.decidedBy', {
              name: verdict.decidedBy ?? '–',
              at: format.instant(verdict.decidedAt, zone),
            })}
          </p>
        </DecidedRow>
      ))}
    </DecidedRows>
  );
}
