import { useT } from '#app/i18n/react.tsx';
import { Link } from '#app/ui/link.tsx';
import { type Sort, withParams } from '#app/ui/list-address.ts';

/** In which order a search shows what it found: the newest first, or the best match first. */
export function SearchOrder({ address, sort, many }: { address: string; sort: Sort; many: boolean }) {
  const t = useT();
  const orders = [
    { key: 'publishedAt', param: null, label: t('search.newest') },
    { key: 'relevance', param: '-relevance', label: t('search.bestMatch') },
  ];
  return (
    <nav
      aria-label={t('search.order')}
      className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted"
    >
      <span aria-hidden>{t('search.order')}</span>
      {orders.map(({ key, param, label }) => {
        const current = sort.key === key && sort.direction === 'desc';
        return (
          <Link
            key={key}
            href={withParams(address, { sort: param })}
            aria-current={current ? 'true' : undefined}
            className={`inline-flex min-h-6 items-center ${current ? 'font-semibold text-base-content' : 'link'}`}
          >
            {label}
          </Link>
        );
      })}
      {many && sort.key === 'relevance' && <span>{t('search.amongNewest')}</span>}
    </nav>
  );
}
