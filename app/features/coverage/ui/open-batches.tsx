import '#app/i18n/sections/logging.ts';
import { useI18n } from '#app/i18n/react.tsx';
import type { Zone } from '#app/lib/zones.ts';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import type { OpenBatch } from '../logging/batches.queries.server.ts';
import { coveragePaths } from '../paths.ts';

/** Hand-overs, anybody's, in which something still waits for a check. */
export function OpenBatches({ batches, zone }: { batches: readonly OpenBatch[]; zone: Zone }) {
  const { t, format } = useI18n();
  if (batches.length === 0) return null;
  return (
    <Section title={t('logging.openTitle')} className="mt-8">
      <ul>
        {batches.map(batch => (
          <li key={batch.id} className="border-b border-base-300 py-2">
            <Link
              href={coveragePaths.batch(batch.id)}
              className="link inline-flex min-h-6 items-center wrap-anywhere"
            >
              {batch.title}
            </Link>
            <p className="flex flex-wrap gap-x-3 text-sm text-muted">
              <span>{t('logging.openLines', { count: batch.open })}</span>
              <span>{format.instant(batch.createdAt, zone)}</span>
              {batch.author && <span>{t('logging.handedBy', { name: batch.author })}</span>}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
