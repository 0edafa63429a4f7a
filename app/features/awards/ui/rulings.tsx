import '#app/i18n/sections/season.ts';
import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import type { ArticleRuling } from '../desk/desk.queries.server.ts';
import { deskPaths } from '../desk-paths.ts';
import { ReasonField } from './reason-field.tsx';

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
    <ul className="border-t border-base-300">
      {rulings.map(ruling => (
        <li
          key={ruling.id}
          className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-b border-base-300 py-3"
        >
          <div className="min-w-0">
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
          </div>
          {mayDecide && ruling.liftedAt === null && (
            <Confirm
              label={t('season.desk.lift')}
              question={t('season.desk.liftQuestion')}
              confirmLabel={t('season.desk.lift')}
              confirmVariant="primary"
              align="end"
              size="small"
              action={deskPaths.rulingLifting(seasonId, ruling.id)}
              fields={<ReasonField />}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
