import '#app/i18n/sections/results.ts';
import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/react.tsx';
import type { FactChange } from '../results/run-diff.ts';
import type { ShownArticles } from '../results/run-summary.ts';

/** Which articles are new, gone or changed, and what of them. */
export function ArticleChanges({ diff, zone }: { diff: ShownArticles; zone: string }) {
  const { t } = useI18n();
  const { added, removed, changed } = diff;
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      {removed.count > 0 && (
        <Named {...removed} head={t('results.articlesRemoved', { count: removed.count })} />
      )}
      {changed.count > 0 && (
        <Named
          head={t('results.articlesChanged', { count: changed.count })}
          count={changed.count}
          rows={changed.rows.map(({ id, title, facts }) => ({
            id,
            title,
            note: <FactChanges facts={facts} zone={zone} />,
          }))}
        />
      )}
      {added.count > 0 && <Named {...added} head={t('results.articlesAdded', { count: added.count })} />}
    </div>
  );
}

function Named(props: {
  head: string;
  count: number;
  rows: readonly { id: number; title: string; note?: ReactNode }[];
}) {
  const { t } = useI18n();
  const { head, count, rows } = props;
  return (
    <div>
      <h3 className="mb-1 font-medium">{head}</h3>
      <ul className="divide-y divide-base-300 border-y border-base-300">
        {rows.map(({ id, title, note }) => (
          <li key={id} className="py-2">
            <p>{title || `#${id}`}</p>
            {note}
          </li>
        ))}
      </ul>
      {count > rows.length && (
        <p className="mt-1 text-sm text-muted">{t('results.more', { count: count - rows.length })}</p>
      )}
    </div>
  );
}

function FactChanges({ facts, zone }: { facts: readonly FactChange[]; zone: string }) {
  const { t, format } = useI18n();
  const inWords = (field: FactChange['field'], value: unknown): string | null => {
    if (value === null) return t('results.unknown');
    if (typeof value === 'boolean') return t(value ? 'results.yes' : 'results.no');
    if (field === 'publishedAt') return format.instant(String(value), zone);
    if (field === 'originality') return format.percent(Number(value));
    if (field === 'outletId' || typeof value !== 'number') return null;
    return format.number(value);
  };
  return (
    <ul className="text-sm text-muted">
      {facts.map(({ field, before, after }) => {
        const [from, to] = [inWords(field, before), inWords(field, after)];
        const name = t(`results.factNames.${field}`);
        return (
          <li key={field}>
            {from === null || to === null
              ? t('results.factChanged', { field: name })
              : t('results.factChange', { field: name, before: from, after: to })}
          </li>
        );
      })}
    </ul>
  );
}
