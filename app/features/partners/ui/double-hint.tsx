import '#app/i18n/sections/merging.ts';
import { useT } from '#app/i18n/react.tsx';
import { Link } from '#app/ui/link.tsx';
import type { Double } from '../doubles.ts';
import { mergePaths } from '../paths.ts';

/** A line under the head of a record that may be recorded twice, leading to the comparison. */
export function DoubleHint({ id, doubles }: { id: number; doubles: readonly Double[] }) {
  const t = useT();
  if (doubles.length === 0) return null;
  return (
    <p className="mb-6 rounded-md border border-warning/40 bg-amber-wash px-4 py-3 text-warning">
      {t('merging.mayBeDouble')}{' '}
      {doubles.map((double, index) => (
        <span key={double.id}>
          {index > 0 && ', '}
          <Link
            href={mergePaths.preview(double.kind, id, double.id)}
            className="link inline-flex min-h-6 items-center font-medium"
          >
            {double.name}
          </Link>
        </span>
      ))}
    </p>
  );
}
