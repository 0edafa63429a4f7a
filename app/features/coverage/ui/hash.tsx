import { useT } from '#app/i18n/react.tsx';
import '#app/i18n/sections/snapshots.ts';

/** The SHA-256 of what was kept: its beginning, and on opening all of it. */
export function Hash({ value }: { value: string }) {
  const t = useT();
  return (
    <details className="text-sm text-muted">
      <summary className="inline-flex min-h-6 cursor-pointer items-center gap-1">
        {t('snapshots.hash')} <code>{value.slice(0, 12)}…</code>
      </summary>
      <code className="wrap-anywhere">{value}</code>
    </details>
  );
}
