import '#app/i18n/sections/pressroom.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { kitPaths } from '../paths.ts';

export type PressRoomStanding = {
  topics: string[];
  /** The same release in the other language. */
  other: { id: number; headline: string } | null;
  mayTranslate: boolean;
  downloads: { name: string; count: number }[];
  zips: number;
  /** Who follows the press room, at present. */
  followers: number;
  links: { open: number; opened: number };
};

/** What a kit is in the press room: topics, languages, downloads, and who reads it before it is public. */
export function PressRoomFacts(props: {
  kitId: number;
  standing: PressRoomStanding;
  maySend: boolean;
  isPublic: boolean;
}) {
  const { kitId, standing, maySend, isPublic } = props;
  const { t, format } = useI18n();
  const { topics, other, mayTranslate, downloads, zips, followers, links } = standing;
  const counted = downloads.filter(({ count }) => count > 0);
  return (
    <Section title={t('pressroom.title')}>
      <div className="flex flex-col items-start gap-2">
        <p>
          {topics.length > 0 ? (
            topics.join(', ')
          ) : (
            <span className="text-muted">{t('pressroom.noTopics')}</span>
          )}
        </p>
        <p className="text-muted">{t('pressroom.followers', { count: followers })}</p>
        {other && (
          <p className="wrap-anywhere">
            {t('pressroom.otherLanguage')}{' '}
            <Link href={kitPaths.show(other.id)} className="link">
              {other.headline}
            </Link>
          </p>
        )}
        {counted.length + zips > 0 && (
          <ul className="w-full text-sm">
            {counted.map(({ name, count }) => (
              <li key={name} className="flex justify-between gap-4">
                <span className="min-w-0 wrap-anywhere">{name}</span>
                <span className="tabular whitespace-nowrap text-muted">
                  {t('pressroom.downloads', { count: format.number(count) })}
                </span>
              </li>
            ))}
            {zips > 0 && (
              <li className="flex justify-between gap-4">
                <span>{t('pressroom.zips')}</span>
                <span className="tabular whitespace-nowrap text-muted">
                  {t('pressroom.downloads', { count: format.number(zips) })}
                </span>
              </li>
            )}
          </ul>
        )}
        {links.open > 0 && (
          <p className="text-muted">
            {t('pressroom.linkCount', { count: links.open, opened: links.opened })}
          </p>
        )}
        <div className="mt-1 flex flex-wrap gap-2">
          {maySend && !isPublic && (
            <LinkButton href={kitPaths.previews(kitId)} size="small">
              {t('pressroom.previews')}
            </LinkButton>
          )}
          {mayTranslate && !other && (
            <form method="post" action={kitPaths.translation(kitId)}>
              <Button size="small">{t('pressroom.translate')}</Button>
            </form>
          )}
        </div>
      </div>
    </Section>
  );
}
