import '#app/i18n/sections/legend.ts';
import { useT } from '#app/i18n/react.tsx';
import type { PickUp } from '../originality.ts';

/** What the names of a text's origin mean, folded until somebody asks. */
export function PickUpLegend({ names }: { names: readonly PickUp[] }) {
  const t = useT();
  return (
    <details className="mt-2 text-sm">
      <summary className="link inline-flex min-h-6 cursor-pointer items-center">{t('legend.ask')}</summary>
      <dl className="mt-1 max-w-prose">
        {names.map(name => (
          <div key={name} className="border-b border-base-300 py-1.5">
            <dt className="font-medium">{t(`coverage.pickUp.${name}`)}</dt>
            <dd className="text-muted">{t(`legend.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
