import '#app/i18n/sections/season.ts';
import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import type { ArticleRuling } from '../desk/desk.queries.server.ts';
import { deskPaths } from '../desk-paths.ts';
import { DecidedRow, DecidedRows } from './decided-row.tsx';

/** Rulings on articles; one that stands excludes its article until staff lift it. */
export function Rulings(props: {
  seasonId: number;
  rulings: readonly ArticleRuling[];
  mayDecide: boolean;
  /** The article's title, where rulings of several stand together. */
  titleOf?: (ruling: ArticleRuling) => ReactNode;
}) {
  const { seasonId, rulings, mayDecide, titleOf } = props;
  const { t, format } = useI18n();
  return (
    <DecidedRows>
      {rulings.map(ruling => (
        <DecidedRow
          key={ruling.id}
          undo={
            mayDecide && ruling.liftedAt === null
              ? {
                  label: t('season.desk.lift'),
                  question: t('season.desk.liftQuestion'),
                  action: deskPaths.rulingLifting(seasonId, ruling.id),
                }
              : undefined
          }
        >
          {titleOf && <p className="font-medium">{titleOf(ruling)}</p>}
          <p className="flex flex-wrap items-center gap-2">
            {t(`season.desk.kinds.${ruling.kind}`)}
            {ruling.liftedAt === null ? (
              <Badge tone="warning">{t('season.desk.stands')}</Badge>
            ) : (
              <Badge tone="quiet">{t('season.desk.lifted')}</Badge>
            )}
          </p>
          <p>{ruling.note}</p>
          {ruling.liftedReason !== '' && (
            <p>{t('season.desk.liftedBecause', { reason: ruling.liftedReason })}</p>
          )}
          <p className="text-sm text-muted">
            {t('season.desk.ruledBy', { name: ruling.decidedBy, on: format.date(ruling.decidedOn) })}
          </p>
        </DecidedRow>
      ))}
    </DecidedRows>
  );
}
