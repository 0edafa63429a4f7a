import '#app/i18n/sections/recap.ts';
import { useT } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { reportPaths } from '../paths.ts';
import { monthFrom } from '../recap/months.ts';

/** From month to month. */
export function MonthPicker({ month, latest }: { month: string; latest: string }) {
  const t = useT();
  return (
    <div className="mb-5 flex flex-wrap items-end gap-2">
      <LinkButton href={reportPaths.recap(monthFrom(month, -1))} aria-label={t('recap.previousMonth')}>
        ←
      </LinkButton>
      <form method="get" action={reportPaths.pickMonth} className="flex items-end gap-2">
        <Field
          key={month}
          hideLabel
          label={t('recap.month')}
          name="bulan"
          type="month"
          defaultValue={month}
        />
        <Button>{t('recap.show')}</Button>
      </form>
      {month < latest && (
        <LinkButton href={reportPaths.recap(monthFrom(month, 1))} aria-label={t('recap.nextMonth')}>
          →
        </LinkButton>
      )}
    </div>
  );
}
