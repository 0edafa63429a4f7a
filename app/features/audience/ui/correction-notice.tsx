import '#app/i18n/sections/sending.ts';
import { DiffText } from '#app/features/coverage/ui/diff-text.tsx';
import type { Correction } from '#app/features/press-kits/corrections.queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';

/** What was corrected in a release and when, above the release; needs no script. */
export function CorrectionNotice({
  corrections,
  zone,
}: {
  corrections: readonly Correction[];
  zone: string;
}) {
  const { t, format, locale } = useI18n();
  const lang = locale === 'id' ? undefined : 'id';
  return corrections.map(correction => (
    <section
      key={correction.id}
      aria-label={t('sending.correctionTitle')}
      className="mb-6 rounded-md bg-amber-wash p-4"
    >
      <p className="font-semibold">
        {t('sending.correctionTitle')},{' '}
        <time dateTime={correction.correctedAt}>{format.instant(correction.correctedAt, zone)}</time>
      </p>
      <p lang={lang} className="mt-1 whitespace-pre-line">
        {correction.explanation}
      </p>
      {correction.changes.length > 0 && (
        <details className="mt-2">
          <summary className="link inline-flex min-h-6 cursor-pointer items-center">
            {t('sending.correctionChanges')}
          </summary>
          <div lang={lang} className="mt-2">
            <DiffText parts={correction.changes} />
          </div>
        </details>
      )}
    </section>
  ));
}
