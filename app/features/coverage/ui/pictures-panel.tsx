import '#app/i18n/sections/pictures.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { coveragePaths } from '../paths.ts';
import type { Picture } from '../pictures/queries.server.ts';
import { Hash } from './hash.tsx';

type Props = { articleId: number; title: string; pictures: readonly Picture[] };

/** The newest lead image and screenshot on the article's page, small; the way to all of them. */
export function PicturesPanel(props: Props) {
  const { t } = useI18n();
  const newest = (['lead', 'screenshot'] as const).flatMap(
    kind => props.pictures.find(picture => picture.kind === kind && picture.problem === null) ?? [],
  );
  if (newest.length === 0) return null;
  return (
    <Section
      title={t('pictures.title')}
      aside={
        <Link
          href={coveragePaths.snapshots(props.articleId)}
          className="link inline-flex min-h-6 items-center"
        >
          {t('pictures.all')}
        </Link>
      }
    >
      <div className="flex flex-col gap-6">
        {newest.map(picture => (
          <KeptPicture key={picture.id} {...props} picture={picture} brief />
        ))}
      </div>
    </Section>
  );
}

/** Every picture kept of an article, newest first, and why one is missing. */
export function PictureList(props: Props) {
  const { t, format } = useI18n();
  const { pictures } = props;
  if (pictures.length === 0) return <p className="text-muted">{t('pictures.none')}</p>;
  return (
    <ol className="flex flex-col gap-6">
      {pictures.map(picture => (
        <li key={picture.id}>
          {picture.problem === null ? (
            <KeptPicture {...props} picture={picture} />
          ) : (
            <p>
              <span className="font-medium">{t(`pictures.${picture.kind}`)}.</span>{' '}
              {t('pictures.notKept', { when: format.instant(picture.fetchedAt) })}{' '}
              {t(`pictures.problems.${picture.problem}`)}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function KeptPicture({ articleId, title, picture, brief }: Props & { picture: Picture; brief?: boolean }) {
  const { t, format } = useI18n();
  const { kind, width, height, size } = picture;
  const href = coveragePaths.picture(articleId, picture.id);
  return (
    <figure>
      <a href={href} target="_blank" rel="noreferrer" className="block">
        <img
          src={href}
          alt={t(kind === 'lead' ? 'pictures.leadAlt' : 'pictures.screenshotAlt', { title })}
          loading="lazy"
          width={width ?? undefined}
          height={height ?? undefined}
          className="max-h-64 w-full rounded-md border border-base-300 bg-base-200 object-cover object-top"
        />
      </a>
      <figcaption className="mt-2 text-sm">
        <p>
          <span className="font-medium">{t(`pictures.${kind}`)}</span>
          {picture.caption !== '' && `. ${picture.caption}`}
        </p>
        <p className="text-muted">{t('pictures.fetchedAt', { when: format.instant(picture.fetchedAt) })}</p>
        {!brief && (
          <p className="wrap-anywhere text-muted">
            {t('pictures.from')} {picture.url}
          </p>
        )}
        {!brief && width !== null && height !== null && size !== null && (
          <p className="text-muted">
            {t('pictures.size', {
              width: format.number(width),
              height: format.number(height),
              size: format.number(Math.ceil(size / 1024)),
            })}
          </p>
        )}
        {picture.sha256 && <Hash value={picture.sha256} />}
      </figcaption>
    </figure>
  );
}
