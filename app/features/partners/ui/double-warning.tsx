import { useT } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';
import type { FieldMeta } from '#app/ui/field-state.ts';
import { Link } from '#app/ui/link.tsx';
import { FormField } from '#app/web/office-form.tsx';
import type { Double } from '../doubles.ts';
import { journalistPaths, outletPaths } from '../paths.ts';

const reasons = {
  name: 'partners.doubleByName',
  host: 'partners.doubleByHost',
  contact: 'partners.doubleByContact',
} as const satisfies Record<Double['by'], MessageKey>;

/** What may be the same thing, with links in new tabs so that nothing typed is lost, and the box to go on. */
export function DoubleWarning({ doubles, field }: { doubles: readonly Double[]; field: FieldMeta }) {
  const t = useT();
  return (
    <section className="rounded-md border border-warning/40 bg-amber-wash px-4 py-3" role="alert">
      <h2 className="font-semibold text-warning">{t('partners.doublesTitle')}</h2>
      <p className="mt-1">{t('partners.doublesText')}</p>
      <ul className="my-3 flex flex-col gap-1">
        {doubles.map(double => {
          const paths = double.kind === 'outlet' ? outletPaths : journalistPaths;
          return (
            <li key={double.id} className="flex flex-wrap items-baseline gap-x-2">
              <Link
                href={paths.show(double.id)}
                target="_blank"
                rel="noreferrer"
                className="link font-medium"
              >
                {double.name}
              </Link>
              <span className="text-sm text-muted">
                {[double.detail, t(reasons[double.by])].filter(Boolean).join(' · ')}
              </span>
            </li>
          );
        })}
      </ul>
      <FormField type="checkbox" label={t('partners.confirmDoubleLabel')} field={field} />
    </section>
  );
}
