import '#app/i18n/sections/forgetting.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Section } from '#app/ui/section.tsx';
import { type Forgetting, forgottenName, forgottenThings } from '../forgetting.ts';

/** What erasing a person takes away and what it leaves. */
export function ForgettingPreview({ id, forgetting }: { id: number; forgetting: Forgetting }) {
  const { t } = useI18n();
  const { gone, stays, shared, refused } = forgetting;
  const lines = forgottenThings.flatMap(thing => {
    const count = gone[thing] ?? 0;
    return count > 0 ? [{ thing, count }] : [];
  });
  return (
    <>
      <Section title={t('forgetting.goes')}>
        <ul className="list-disc ps-5">
          <li>{t('forgetting.person')}</li>
          {lines.map(({ thing, count }) => (
            <li key={thing}>{t(`forgetting.things.${thing}`, { count })}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('forgetting.stays')}>
        <ul className="list-disc ps-5">
          {stays.articles > 0 && <li>{t('forgetting.stayArticles', { count: stays.articles })}</li>}
          {stays.seasons > 0 && (
            <li>{t('forgetting.staySeasons', { count: stays.seasons, name: forgottenName(id) })}</li>
          )}
          <li>{t('forgetting.stayCounts')}</li>
          <li>{t('forgetting.stayLog')}</li>
          {refused > 0 && <li>{t('forgetting.refused', { count: refused })}</li>}
        </ul>
        {shared.length > 0 && (
          <p className="mt-2 break-words">{t('forgetting.shared', { list: shared.join(', ') })}</p>
        )}
        <p className="mt-2 text-muted">{t('forgetting.byHand')}</p>
      </Section>
    </>
  );
}
