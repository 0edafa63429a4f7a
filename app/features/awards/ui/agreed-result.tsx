import '#app/i18n/sections/judging.ts';
import '#app/i18n/sections/weights.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { juryPaths } from '../jury-paths.ts';
import type { AgreedWeights, Contradiction } from '../weighting/agreed-weights.ts';

/** The weights that follow from what was said, how far the comparisons agree with each other, and taking them over. */
export function AgreedResult(props: {
  round: { id: number; version: number };
  method: AgreedWeights['method'];
  values: readonly number[];
  criteria: readonly { key: string; name: string; weight: number }[];
  answer: { agreed: AgreedWeights; contradiction: Contradiction | null };
  /** These are the round's weights already. */
  kept: boolean;
}) {
  const { round, method, values, criteria, answer, kept } = props;
  const { t, format } = useI18n();
  const { agreed, contradiction } = answer;
  // Told from the side of the one that was said to matter more: "9 times" is plainer than "a ninth".
  const told = ({ pair, said, implied }: Contradiction) => {
    const [first, second] = pair.map(at => criteria[at]!.name) as [string, string];
    const times = (value: number) => format.number(Math.round(10 * value) / 10);
    return said >= 1
      ? { first, second, said: times(said), implied: times(implied) }
      : { first: second, second: first, said: times(1 / said), implied: times(1 / implied) };
  };
  return (
    <section className="self-start" aria-labelledby="agreed-weights">
      <h2 id="agreed-weights" className="text-lg font-semibold">
        {t('weights.result')}
      </h2>
      <table className="mt-2 w-full">
        <thead className="text-sm text-muted">
          <tr>
            <th scope="col" className="py-1 text-start font-medium">
              {t('judging.criteria')}
            </th>
            <th scope="col" className="py-1 text-end font-medium">
              {t('weights.now')}
            </th>
            <th scope="col" className="py-1 text-end font-medium">
              {t('weights.agreedWeight')}
            </th>
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ key, name, weight }, i) => (
            <tr key={key} className="border-t border-base-300">
              <th scope="row" className="py-2 text-start font-normal">
                {name}
              </th>
              <td className="tabular py-2 ps-3 text-end text-muted">{format.percent(weight / 100)}</td>
              <td className="tabular py-2 ps-3 text-end font-semibold">
                {format.percent(agreed.weights[i]! / 100)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-sm text-muted">{t('weights.rounded')}</p>
      {agreed.method === 'pairwise' && (
        <div className={agreed.tolerable ? 'mt-4' : 'mt-4 rounded-md bg-amber-wash p-3'}>
          <p className="font-semibold">
            {t(agreed.tolerable ? 'weights.consistent' : 'weights.inconsistent')}
          </p>
          <p className="mt-1">
            {t(agreed.tolerable ? 'weights.consistentText' : 'weights.inconsistentText')}
            {!agreed.tolerable && contradiction && ` ${t('weights.contradiction', told(contradiction))}`}
          </p>
          <p className="mt-1 text-sm text-muted">
            {t('weights.ratio', { ratio: format.points(agreed.consistencyRatio) })}
          </p>
        </div>
      )}
      {kept ? (
        <p className="mt-4 text-muted">{t('weights.kept')}</p>
      ) : (
        <form method="post" action={juryPaths.weights(round.id)} className="mt-4">
          <input type="hidden" name="method" value={method} />
          <input type="hidden" name="version" value={round.version} />
          {values.map((value, i) => (
            <input key={i} type="hidden" name={`values[${i}]`} value={value} />
          ))}
          <Button variant="primary">{t('weights.take')}</Button>
        </form>
      )}
    </section>
  );
}
