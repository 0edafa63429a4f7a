import '#app/i18n/sections/deliberation.ts';
import { useI18n } from '#app/i18n/react.tsx';
import type { MethodOrders as Orders } from '../deliberation/methods.ts';
import { DuelTable } from './duel-table.tsx';

const drawn = 10;

/** The orders by Schulze, Borda and Ranked Pairs side by side (tied entries share a line), and the duels they all count. */
export function MethodOrders(props: {
  methods: Orders;
  /** Entry ids in the order of the methods' points. */
  candidates: readonly number[];
  nameOf: ReadonlyMap<number, string>;
}) {
  const { methods, candidates, nameOf } = props;
  const { t, format } = useI18n();
  const points = new Map(candidates.map((id, i) => [id, methods.bordaPoints[i]!]));
  const columns = [
    { key: 'schulze', order: methods.schulze },
    { key: 'borda', order: methods.borda },
    { key: 'ranked_pairs', order: methods.rankedPairs },
  ] as const;
  return (
    <div className="grid grid-cols-1 gap-x-10 gap-y-6 sm:grid-cols-3">
      {columns.map(({ key, order }) => {
        let before = 0;
        return (
          <div key={key}>
            <h3 className="font-semibold">{t(`deliberation.method.${key}`)}</h3>
            <ol className="mt-1 divide-y divide-base-300">
              {order.slice(0, drawn).map(group => {
                const rank = before + 1;
                before += group.length;
                return (
                  <li key={rank} className="flex gap-3 py-1.5">
                    <span className="tabular w-6 shrink-0 font-semibold">{rank}</span>
                    <span className="min-w-0 flex-1">
                      {group.map(id => nameOf.get(Number(id))).join(' = ')}
                      {key === 'borda' && (
                        <span className="tabular block text-sm text-muted">
                          {t('deliberation.bordaPoints', {
                            points: format.number(points.get(Number(group[0])) ?? 0),
                          })}
                        </span>
                      )}
                    </span>
                  </li>
                );
              })}
            </ol>
          </div>
        );
      })}
      <div className="min-w-0 sm:col-span-3">
        <h3 className="font-semibold">{t('deliberation.duels')}</h3>
        <p className="mt-1 mb-3 max-w-prose text-sm text-muted">{t('deliberation.duelsText')}</p>
        <DuelTable duels={methods.duels} nameOf={nameOf} />
      </div>
    </div>
  );
}
