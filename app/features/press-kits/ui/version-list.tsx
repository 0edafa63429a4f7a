import '#app/i18n/sections/flow.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { Link } from '#app/ui/link.tsx';
import { kitPaths } from '../paths.ts';
import type { VersionRow } from '../versions.queries.server.ts';

export type ShownVersion = VersionRow & { approved: boolean; current: boolean };

/** The versions of a kit, newest first, each with the way to compare it with now and to bring it back. */
export function VersionList(props: {
  kit: { id: number; version: number };
  versions: readonly ShownVersion[];
  zone: string;
  mayWrite: boolean;
}) {
  const { kit, versions, zone, mayWrite } = props;
  const { t, format } = useI18n();
  const newest = versions[0]?.version ?? 0;
  return (
    <ol>
      {versions.map(version => (
        <li key={version.version} className="border-b border-base-300 py-2.5">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <span className="font-medium">{t('flow.version', { number: version.version })}</span>
            {version.current && <Badge>{t('flow.versionCurrent')}</Badge>}
            {version.approved && <Badge tone="accent">{t('flow.versionApproved')}</Badge>}
          </p>
          <p className="text-sm text-muted">
            {t(`flow.versionKinds.${version.kind}`)} · {version.savedBy ?? t('flow.someone')} ·{' '}
            <time dateTime={version.savedAt}>{format.instant(version.savedAt, zone)}</time>
          </p>
          {!version.current && (
            <div className="mt-1 flex flex-wrap items-center gap-x-3">
              <Link
                href={kitPaths.compare(kit.id, version.version, newest)}
                className="link inline-flex min-h-6 items-center text-sm"
              >
                {t('flow.compareWithNow')}
              </Link>
              {mayWrite && (
                <Confirm
                  size="small"
                  variant="ghost"
                  label={t('flow.restore')}
                  question={t('flow.restoreQuestion', { number: version.version })}
                  confirmLabel={t('flow.restore')}
                  confirmVariant="primary"
                  action={kitPaths.restoration(kit.id)}
                  values={{ version: kit.version, restored: version.version }}
                >
                  {t('flow.restoreText')}
                </Confirm>
              )}
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
