import '#app/i18n/sections/findings.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { classNames } from '#app/ui/class-names.ts';
import { Link } from '#app/ui/link.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { type OpenKind, outwardKinds } from '../open-findings/kinds.ts';
import { coveragePaths } from '../paths.ts';

export type OpenKindsProps = {
  kinds: readonly OpenKind[];
  /** Articles of each kind, counted to `most`. */
  counts: Readonly<Record<OpenKind, number>>;
  most: number;
  current: OpenKind | null;
};

const outward: ReadonlySet<OpenKind> = new Set(outwardKinds);

/** The kinds of findings to choose one from, the heavy ones first; they wrap, since each is a fact that must be seen. */
export function OpenKinds({ kinds, counts, most, current }: OpenKindsProps) {
  const { t, format } = useI18n();
  const choice = (kind: OpenKind | null, label: string, count?: string) => (
    <li key={label}>
      <Link
        href={withParams(coveragePaths.openFindings, { temuan: kind })}
        aria-current={kind === current ? 'page' : undefined}
        className={classNames(
          'inline-flex min-h-7 items-center gap-1.5 rounded-md border border-base-300 px-2.5 text-sm',
          kind === current ? 'bg-primary/10 font-semibold text-primary' : 'hover:bg-base-200',
        )}
      >
        {label}
        {count && <span className="tabular font-normal text-muted">{count}</span>}
      </Link>
    </li>
  );
  return (
    <nav aria-label={t('findings.kinds')} className="mb-4 flex flex-col gap-2">
      <ul className="flex flex-wrap gap-1.5">{choice(null, t('findings.all'))}</ul>
      {(['outward', 'books'] as const).map(group => {
        const inside = kinds.filter(kind => outward.has(kind) === (group === 'outward'));
        if (inside.length === 0) return null;
        return (
          <div key={group} className="grid gap-x-3 gap-y-1 sm:grid-cols-[9rem_minmax(0,1fr)] sm:items-center">
            <p id={`temuan-${group}`} className="text-sm text-muted">
              {t(`findings.groups.${group}`)}
            </p>
            <ul aria-labelledby={`temuan-${group}`} className="flex flex-wrap gap-1.5">
              {inside.map(kind =>
                choice(
                  kind,
                  t(`coverage.openKinds.${kind}`),
                  `${format.number(counts[kind])}${counts[kind] === most ? '+' : ''}`,
                ),
              )}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}
