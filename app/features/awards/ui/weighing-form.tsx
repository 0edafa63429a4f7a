import '#app/i18n/sections/weights.ts';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { juryPaths, type WeighingWay } from '../jury-paths.ts';
import { FURTHEST_STEP, pairsOf } from '../weighting/agreed-weights.ts';

/** The steps of the scale, the first of a pair ahead first. Odd ones have meanings in words, even ones lie between. */
const steps = Array.from({ length: 2 * FURTHEST_STEP + 1 }, (_, i) => FURTHEST_STEP - i);

/** What is said of the criteria: which of each pair matters more, or their order. What is said stands in the address. */
export function WeighingForm(props: {
  roundId: number;
  way: WeighingWay;
  method: 'pairwise' | 'rank_order';
  names: readonly string[];
  values: readonly number[] | null;
}) {
  const { roundId, way, method, names, values } = props;
  const t = useT();
  const stepLabel = (step: number, first: string, second: string) => {
    if (step === 0) return t('weights.equal');
    const values = { criterion: step > 0 ? first : second, times: Math.abs(step) + 1 };
    const odd = Math.abs(step) % 2 === 0;
    return odd
      ? t(`weights.step.${String(Math.abs(step) + 1) as '3' | '5' | '7' | '9'}`, values)
      : t('weights.stepBetween', values);
  };
  return (
    <form
      method="get"
      action={juryPaths.weights(roundId)}
      className="flex max-w-2xl flex-col gap-4 xl:max-w-3xl"
    >
      <input type="hidden" name="cara" value={way} />
      <p className="max-w-prose text-muted">{t(`weights.about.${method}`)}</p>
      {method === 'pairwise' ? (
        <ol className="divide-y divide-base-300 border-y border-base-300">
          {pairsOf(names.length).map(([i, j], at) => {
            const [first, second] = [names[i]!, names[j]!];
            return (
              <li
                key={`${i} ${j}`}
                className="grid gap-x-4 gap-y-1 py-3 xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] xl:items-center"
              >
                <p id={`pair-${at}`}>
                  <span className="font-medium">{first}</span>{' '}
                  <span className="text-muted">{t('weights.or')}</span>{' '}
                  <span className="font-medium">{second}</span>
                </p>
                <Field
                  label={t('weights.pair', { first, second })}
                  hideLabel
                  id={`n-${at}`}
                  name="n"
                  type="select"
                  defaultValue={String(values?.[at] ?? 0)}
                  options={steps.map(step => ({
                    value: String(step),
                    label: stepLabel(step, first, second),
                  }))}
                />
              </li>
            );
          })}
        </ol>
      ) : (
        <ul className="divide-y divide-base-300 border-y border-base-300">
          {names.map((name, at) => (
            <li key={name} className="flex items-center justify-between gap-4 py-2">
              <span className="font-medium">{name}</span>
              <Field
                className="w-28"
                label={t('weights.placeOf', { criterion: name })}
                hideLabel
                id={`n-${at}`}
                name="n"
                type="select"
                defaultValue={String(values?.[at] ?? at + 1)}
                options={names.map((_, place) => ({
                  value: String(place + 1),
                  label: t('weights.place', { place: place + 1 }),
                }))}
              />
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button variant={values ? 'plain' : 'primary'}>{t('weights.compute')}</Button>
      </div>
    </form>
  );
}
