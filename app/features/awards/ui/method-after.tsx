import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/method.ts';
import { useI18n } from '#app/i18n/react.tsx';
import type { MethodPage } from '../method-page.server.ts';
import type { RuleField } from '../rule-fields.ts';
import { MethodPart } from './method-part.tsx';
import { useRuleWords } from './rule-words.ts';

/** How results are locked, told and objected to. */
export function MethodAppeals({ signatures }: { signatures: number }) {
  const { t } = useI18n();
  return (
    <MethodPart id="keberatan" title={t('method.appealsTitle')}>
      <p>{t('method.appeals.missing')}</p>
      <p>{t('method.appeals.lock', { signatures })}</p>
      <p>{t('method.appeals.dossier')}</p>
      <p>{t('method.appeals.objection')}</p>
      <p>{t('method.appeals.rerun')}</p>
      <p>{t('method.finished')}</p>
    </MethodPart>
  );
}

/** Every version of the rules with its day, its reason and what it changed, newest first. */
export function MethodVersions({ versions, zone }: { versions: MethodPage['versions']; zone: string }) {
  const { t, format } = useI18n();
  const words = useRuleWords();
  return (
    <MethodPart id="versi" title={t('method.versionsTitle')}>
      <p>{t('method.versionsIntro')}</p>
      <ol className="border-t border-base-300">
        {versions.map(({ version, createdAt, reason, changes }) => (
          <li key={version} className="border-b border-base-300 py-2">
            <p className="font-medium">
              {t('method.versionDay', { version, on: format.day(createdAt, zone) })}
            </p>
            <p className="text-muted">{reason || t('method.versionFirst')}</p>
            {changes.length > 0 && (
              <ul className="tabular mt-1">
                {changes.map(({ field, before, after }) => (
                  <li key={field}>
                    {t('method.changed', {
                      field: t(`awards.fields.${field as 'floor'}`),
                      before: words(field as RuleField, before),
                      after: words(field as RuleField, after),
                    })}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </MethodPart>
  );
}
