import '#app/i18n/sections/reports.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import { dayAfter, dayBefore, type Grouping, groupings } from '../kliping.ts';
import { reportPaths } from '../paths.ts';

/** From day to day, and by what the stories are grouped. */
export function DayPicker({ on, by, latest }: { on: string; by: Grouping; latest: string }) {
  const { t } = useI18n();
  const address = (day: string, grouping = by) =>
    reportPaths.kliping(day) + (grouping === 'tone' ? '' : '?kelompok=topik');
  const labels = { tone: t('reports.byTone'), topic: t('reports.byTopic') };
  return (
    <div className="mb-5 flex flex-wrap items-end justify-between gap-3">
      <div className="flex flex-wrap items-end gap-2">
        <LinkButton href={address(dayBefore(on))} aria-label={t('reports.previousDay')}>
          ←
        </LinkButton>
        <form method="get" action={reportPaths.pickDay} className="flex items-end gap-2">
          <Field key={on} hideLabel label={t('reports.day')} name="tanggal" type="date" defaultValue={on} />
          {by === 'topic' && <input type="hidden" name="kelompok" value="topik" />}
          <Button>{t('reports.showDay')}</Button>
        </form>
        {on <= latest && (
          <LinkButton href={address(dayAfter(on))} aria-label={t('reports.nextDay')}>
            →
          </LinkButton>
        )}
      </div>
      <nav aria-label={t('reports.groupBy')} className="flex gap-4">
        {groupings.map(grouping => (
          <Link
            key={grouping}
            href={address(on, grouping)}
            aria-current={grouping === by ? 'true' : undefined}
            className={
              grouping === by
                ? 'inline-flex min-h-6 items-center font-semibold'
                : 'link inline-flex min-h-6 items-center'
            }
          >
            {labels[grouping]}
          </Link>
        ))}
      </nav>
    </div>
  );
}
