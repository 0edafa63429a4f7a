import '#app/i18n/sections/admin.ts';
import { useI18n } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';

/** The figures a job ended with, by name; nothing for a job that counts nothing. */
export function JobSummary({ summary }: { summary: unknown }) {
  const { t, format } = useI18n();
  if (!summary || typeof summary !== 'object') return null;
  const figures = Object.entries(summary)
    .filter((entry): entry is [string, number] => typeof entry[1] === 'number')
    .flatMap(([name, value]) => {
      const key = `admin.jobFigure.${name}`;
      const label = t(key as MessageKey);
      return label === key ? [] : [{ label, value }];
    });
  const failed: unknown = (summary as { failed?: unknown }).failed;
  return (
    <>
      {figures.length > 0 && (
        <dl className="mt-1 flex flex-wrap gap-x-4 text-sm">
          {figures.map(({ label, value }) => (
            <div key={label} className="flex gap-1.5">
              <dt className="text-muted">{label}</dt>
              <dd className="tabular font-medium">{format.number(value)}</dd>
            </div>
          ))}
        </dl>
      )}
      {Array.isArray(failed) && failed.length > 0 && (
        <details className="mt-1 text-sm">
          <summary className="cursor-pointer font-medium text-error">
            {t('admin.jobFailedRows', { count: failed.length })}
          </summary>
          <ul className="mt-1 flex flex-col gap-0.5">
            {failed.slice(0, 200).map((row, index) => (
              <li key={index} className="break-words">
                {typeof row === 'string' ? row : Object.values(row as object).join(' · ')}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
