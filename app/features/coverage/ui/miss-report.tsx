import '#app/i18n/sections/inbox.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { inboxPaths } from '../inbox-paths.ts';
import { type MissCount, missesByMonth, missesByOutlet } from '../misses/report.ts';

/** Misses counted by month and cause, and by outlet; every figure leads to its rows. */
export function MissReport({ counts }: { counts: readonly MissCount[] }) {
  const { t, format } = useI18n();
  const to = (params: Record<string, string>) => `${inboxPaths.misses}?${new URLSearchParams(params)}`;
  return (
    <div className="grid gap-x-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <Section title={t('inbox.missReport')}>
        <ul>
          {missesByMonth(counts).map(({ month, total, causes }) => (
            <li key={month} className="border-b border-base-300 py-2 last:border-0">
              <p className="flex justify-between gap-4">
                <Link href={to({ bulan: month })} className="link font-medium">
                  {format.month(`${month}-01`)}
                </Link>
                <span className="tabular font-medium">{format.number(total)}</span>
              </p>
              <ul className="mt-1">
                {causes.map(({ cause, count }) => (
                  <li key={cause} className="flex justify-between gap-4 text-sm">
                    <Link
                      href={to({ bulan: month, sebab: cause })}
                      className="inline-flex min-h-6 items-center text-muted hover:text-base-content"
                    >
                      {t(`inbox.causes.${cause}`)}
                    </Link>
                    <span className="tabular text-muted">{format.number(count)}</span>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('inbox.missOutlets')}>
        <ul>
          {missesByOutlet(counts).map(({ outletId, outletName, count }) => (
            <li
              key={outletId}
              className="flex justify-between gap-4 border-b border-base-300 py-2 last:border-0"
            >
              <Link href={to({ media: String(outletId) })} className="link">
                {outletName}
              </Link>
              <span className="tabular">{format.number(count)}</span>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
