import { useT } from '#app/i18n/react.tsx';
import { Link } from '#app/ui/link.tsx';
import type { Affiliation } from '../journalists.queries.server.ts';
import { outletPaths } from '../paths.ts';
import { Span } from './dates.tsx';

/** Where a journalist writes, then where they did; `today` is YYYY-MM-DD. */
export function AffiliationList(props: { affiliations: readonly Affiliation[]; today: string }) {
  const t = useT();
  const { affiliations, today } = props;
  if (affiliations.length === 0) return <p className="text-muted">{t('partners.noAffiliations')}</p>;
  const held = (row: Affiliation) => !row.toOn || row.toOn >= today;
  const sorted = [...affiliations].sort((a, b) => Number(held(b)) - Number(held(a)));
  return (
    <ul>
      {sorted.map(row => (
        <li
          key={row.id}
          className="flex flex-wrap items-baseline gap-x-3 border-b border-base-300 py-2 last:border-0"
        >
          <Link href={outletPaths.show(row.outletId)} className={held(row) ? 'link font-medium' : 'link'}>
            {row.outlet}
          </Link>
          <span className="text-muted">{row.role || t(`partners.channels.${row.channel}`)}</span>
          <span className="tabular ms-auto text-sm text-muted">
            <Span {...row} />
          </span>
        </li>
      ))}
    </ul>
  );
}
