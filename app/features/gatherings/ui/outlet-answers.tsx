import '#app/i18n/sections/gatherings.ts';
import { useI18n } from '#app/i18n/react.tsx';

export type OutletRow = {
  outletId: number | null;
  outlet: string | null;
  accepted: number;
  tentative: number;
  declined: number;
  silent: number;
};

const answers = ['accepted', 'tentative', 'declined', 'silent'] as const;

/** Answers counted by outlet, folded away until asked for. */
export function OutletAnswers({ rows }: { rows: readonly OutletRow[] }) {
  const { t, format } = useI18n();
  return (
    <details className="mt-2">
      <summary className="link inline-flex min-h-6 cursor-pointer items-center">
        {t('gatherings.byOutlet')}
      </summary>
      <div className="mt-3 overflow-x-auto">
        <table className="w-full max-w-3xl">
          <thead>
            <tr className="text-sm text-muted">
              <th scope="col" className="py-1 pe-3 text-start font-medium">
                {t('gatherings.outlet')}
              </th>
              {answers.map(answer => (
                <th key={answer} scope="col" className="py-1 ps-3 text-end font-medium whitespace-nowrap">
                  {t(`common.answers.${answer}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row.outletId ?? 0} className="border-t border-base-300">
                <th scope="row" className="py-1 pe-3 text-start font-normal">
                  {row.outlet ?? t('gatherings.noOutlet')}
                </th>
                {answers.map(answer => (
                  <td key={answer} className="tabular py-1 ps-3 text-end">
                    {row[answer] > 0 ? format.number(row[answer]) : <span className="text-muted">–</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
