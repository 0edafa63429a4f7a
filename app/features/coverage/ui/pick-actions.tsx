import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';

export type PickActionsProps = {
  /** How many match the list's filter; `many` when there are more than the count. */
  all?: { count: number; many: boolean };
  /** Where ticked articles are made into a clip book, for who may. */
  bookAction?: string;
  /** More to be done with the ticked ones: buttons with a `formAction` of their own. */
  children?: ReactNode;
};

/** What can be done with ticked articles, and with all that match. */
export function PickActions({ all, bookAction, children }: PickActionsProps) {
  const { t, format } = useI18n();
  return (
    <>
      <Button name="cakupan" value="dicentang" variant="primary">
        {t('coverage.changePicked')}
      </Button>
      {children}
      {bookAction && (
        <Button formAction={bookAction} formMethod="get">
          {t('coverage.intoBook')}
        </Button>
      )}
      {all && (
        <Button name="cakupan" value="semua">
          {t(all.many ? 'coverage.changeNewest' : 'coverage.changeAll', { count: format.number(all.count) })}
        </Button>
      )}
    </>
  );
}
