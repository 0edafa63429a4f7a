import '#app/i18n/sections/newsroom.ts';
import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/react.tsx';
import type { KitView, ViewedFile } from '../kit-view.ts';
import { releaseImages } from '../release-images.ts';
import { ReleaseBody } from './release-body.tsx';

function Part({ title, children, className }: { title: string; children: ReactNode; className?: string }) {
  return (
    <section className={`mt-10 border-t border-base-300 pt-5 ${className ?? ''}`}>
      <h2 className="mb-3 text-lg font-semibold">{title}</h2>
      {children}
    </section>
  );
}

function Files({ files }: { files: readonly ViewedFile[] }) {
  const { t, format } = useI18n();
  return (
    <ul className="flex flex-col">
      {files.map(file => (
        <li
          key={file.id}
          className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-base-300 py-2"
        >
          <a
            href={file.downloadUrl}
            download={file.name}
            aria-label={t('newsroom.download', { name: file.name })}
            className="link min-w-0 py-1 wrap-anywhere"
          >
            {file.name}
          </a>
          <span className="tabular text-sm text-muted">
            {file.kind}, {format.number(file.size.value)} {file.size.unit}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Pictures to look through, each to be taken small or as it is. */
function Photos({ files }: { files: readonly ViewedFile[] }) {
  const { t, format } = useI18n();
  return (
    <ul className="grid gap-x-6 gap-y-8 sm:grid-cols-2">
      {files.map(file => (
        <li key={file.id} className="min-w-0">
          <img
            src={file.previewUrl}
            alt={file.alt}
            width={file.width ?? undefined}
            height={file.height ?? undefined}
            loading="lazy"
            className="aspect-[3/2] w-full rounded-md bg-base-200 object-contain"
          />
          {(file.caption || file.credit) && (
            <p className="mt-2 text-sm text-muted wrap-anywhere">
              {file.caption} {file.credit && t('newsroom.creditOf', { name: file.credit })}
            </p>
          )}
          <p className="mt-1 flex flex-wrap items-center gap-x-4">
            <a
              href={`${file.webUrl}&unduh`}
              download
              aria-label={t('newsroom.downloadWeb', { name: file.name })}
              className="link inline-flex min-h-6 items-center"
            >
              {t('newsroom.sizeWeb')}
            </a>
            <a
              href={file.downloadUrl}
              download={file.name}
              aria-label={t('newsroom.download', { name: file.name })}
              className="link inline-flex min-h-6 items-center"
            >
              {t('newsroom.sizeOriginal')}
            </a>
            <span className="tabular text-sm text-muted">
              {file.kind}, {format.number(file.size.value)} {file.size.unit}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

function Contact({ contact }: { contact: NonNullable<KitView['contact']> }) {
  const { t } = useI18n();
  return (
    <address className="flex flex-col items-start gap-1 not-italic">
      {contact.name && <span className="font-medium">{contact.name}</span>}
      {contact.whatsappUrl ? (
        <a href={contact.whatsappUrl} className="link inline-flex min-h-6 items-center">
          {t('newsroom.whatsapp', { phone: contact.phone })}
        </a>
      ) : (
        contact.phone && <span>{contact.phone}</span>
      )}
      {contact.email && (
        <a href={`mailto:${contact.email}`} className="link inline-flex min-h-6 items-center wrap-anywhere">
          {contact.email}
        </a>
      )}
    </address>
  );
}

/** A release as the press room shows it; needs no script. */
export function KitPage({ view, agency, zone }: { view: KitView; agency: string; zone: string }) {
  const { t, format, locale } = useI18n();
  const lang = view.language === locale ? undefined : view.language;
  const image = releaseImages(
    view.files,
    file => file.webUrl,
    name => t('newsroom.creditOf', { name }),
  );
  const attachments = view.files.filter(file => file.role === 'attachment');
  const photos = view.files.filter(file => file.role === 'image');
  return (
    <article className="release">
      <header>
        {view.publishedAt && (
          <p className="text-sm text-muted">
            <time dateTime={view.publishedAt}>{format.longDay(view.publishedAt, zone)}</time>
            {view.changedAt && (
              <>
                {' · '}
                <time dateTime={view.changedAt}>
                  {t('newsroom.changedAt', { at: format.instant(view.changedAt, zone) })}
                </time>
              </>
            )}
          </p>
        )}
        <h1 lang={lang} className="release-headline">
          {view.headline}
        </h1>
      </header>
      {view.keyMessages.length > 0 && (
        <section aria-label={t('newsroom.keyMessages')} className="release-points">
          <ul lang={lang}>
            {view.keyMessages.map(message => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </section>
      )}
      <div lang={lang}>
        {view.dateline && <p className="mb-2 font-semibold">{view.dateline}</p>}
        <ReleaseBody document={view.document} image={image} />
      </div>
      {attachments.length > 0 && (
        <Part title={t('newsroom.attachments')}>
          <Files files={attachments} />
        </Part>
      )}
      {photos.length > 0 && (
        <Part title={t('newsroom.photos')} className="print:hidden">
          <Photos files={photos} />
        </Part>
      )}
      {view.zipUrl && (
        <p className="mt-6 print:hidden">
          <a href={view.zipUrl} download className="btn btn-plain">
            {t('newsroom.zip')}
          </a>
        </p>
      )}
      {view.contact && (
        <Part title={t('newsroom.contact')}>
          <Contact contact={view.contact} />
        </Part>
      )}
      {view.boilerplate && (
        <Part title={t('newsroom.about', { name: agency })}>
          <p lang={lang} className="whitespace-pre-line text-muted">
            {view.boilerplate}
          </p>
        </Part>
      )}
      <details className="release-copy print:hidden">
        <summary className="btn btn-plain">{t('newsroom.copyText')}</summary>
        <label className="mt-3 block">
          <span className="mb-1 block text-sm text-muted">{t('newsroom.copyHint')}</span>
          <textarea readOnly rows={14} defaultValue={view.copyText} className="textarea control" />
        </label>
      </details>
    </article>
  );
}
