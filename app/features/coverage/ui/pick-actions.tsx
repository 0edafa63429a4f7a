import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';

/**
 * What can be done with ticked articles, and with all that match; `many` when more match than the count. Children are what
 * features above coverage do with the ticked ones: buttons with an `formAction` of their own.
 */
export function PickActions({
  all,
  children,
}: {
  all?: { count: number; many: boolean };
  children?: ReactNode;
}) {
  const { t, format } = useI18n();
  return (
    <>
      <Button name="cakupan" value="dicentang" variant="primary">
        {t('coverage.changePicked')}
      </Button>
      {children}
      {all && (
        <Button name="cakupan" value="semua">
          {t(all.many ? 'coverage.changeNewest' : 'coverage.changeAll', { count: format.number(all.count) })}
        </Button>
      )}
    </>
  );
}
