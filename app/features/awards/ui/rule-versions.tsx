import '#app/i18n/sections/awards.ts';
import { useI18n } from '#app/i18n/react.tsx';

export type RuleVersion = {
  id: number;
  version: number;
  reason: string;
  author: string | null;
  createdAt: string;
};

/** The versions of a season's rules with who made them and why, newest first. */
export function RuleVersions({ versions, zone }: { versions: readonly RuleVersion[]; zone: string }) {
  const { t, format } = useI18n();
  return (
    <ol className="border-t border-base-300">
      {versions.map(version => (
        <li key={version.id} className="border-b border-base-300 py-2">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span className="font-medium">{t('awards.rulesVersion', { version: version.version })}</span>
            <span className="text-sm text-muted">
              {version.author
                ? t('awards.rulesBy', {
                    author: version.author,
                    at: format.instant(version.createdAt, zone),
                  })
                : format.instant(version.createdAt, zone)}
            </span>
          </div>
          <p className="text-sm text-muted">{version.reason || t('awards.rulesFirst')}</p>
        </li>
      ))}
    </ol>
  );
}
