import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/season.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Link } from '#app/ui/link.tsx';
import { awardPaths } from '../paths.ts';
import { type EffectSummary, useEffectSentence } from './effect-sentence.ts';

export type RuleVersion = {
  id: number;
  version: number;
  reason: string;
  author: string | null;
  createdAt: string;
  /** What it did to the standing, for those who may see it. */
  effect: EffectSummary | null;
};

/** The versions of a season's rules with who made them, why, and what they did to the standing, newest first. */
export function RuleVersions(props: { seasonId: number; versions: readonly RuleVersion[]; zone: string }) {
  const { seasonId, versions, zone } = props;
  const { t, format } = useI18n();
  const sentence = useEffectSentence();
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
          {version.effect && (
            <p className="mt-1 text-sm">
              {sentence(version.effect)}{' '}
              <Link href={awardPaths.ruleEffect(seasonId, version.version)} className="link">
                {t('season.change.seeEffect')}
              </Link>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
