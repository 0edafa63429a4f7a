import '#app/i18n/sections/logging.ts';
import { FileText } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { evidenceKind } from '../logging/evidence-kinds.ts';

export type EvidenceFileProps = {
  href: string;
  contentType: string;
  /** Name of the file, or title of the story. */
  name: string;
  /** Length of a recording in seconds, where known. */
  seconds?: number | null;
  /** Inside a section that says what it is. */
  plain?: boolean;
};

/** The file that proves a story: seen, heard or opened beside the form. */
export function EvidenceFile({ href, contentType, name, seconds, plain }: EvidenceFileProps) {
  const { t } = useI18n();
  const kind = evidenceKind(contentType);
  return (
    <section aria-label={t('logging.evidence')}>
      {!plain && <h2 className="font-semibold">{t('logging.evidence')}</h2>}
      {(!plain || Boolean(seconds)) && (
        <p className="mt-1 mb-2 text-sm text-muted wrap-anywhere">
          {[
            ...(plain ? [] : [name]),
            ...(seconds ? [t('logging.lasts', { time: clock(seconds) })] : []),
          ].join(' · ')}
        </p>
      )}
      {kind === 'image' && (
        <a href={href} target="_blank" rel="noreferrer" className="block">
          <img
            src={href}
            alt={t('logging.evidenceImage', { title: name })}
            loading="lazy"
            className="max-h-[70dvh] w-full rounded-md border border-base-300 object-contain"
          />
        </a>
      )}
      {kind === 'audio' && (
        // biome-ignore lint/a11y/useMediaCaption: a broadcast as it was recorded has no captions.
        <audio controls preload="metadata" src={href} className="w-full" aria-label={name} />
      )}
      {kind === 'video' && (
        // biome-ignore lint/a11y/useMediaCaption: a broadcast as it was recorded has no captions.
        <video controls preload="metadata" src={href} className="w-full rounded-md" aria-label={name} />
      )}
      {kind === 'pdf' && (
        <LinkButton href={href} icon={FileText} target="_blank" rel="noreferrer">
          {t('logging.openFile')}
        </LinkButton>
      )}
      <p className="mt-2 text-sm text-muted">{t('logging.internal')}</p>
    </section>
  );
}

/** "1:02:05" of 3,725 seconds. */
function clock(seconds: number): string {
  const [hours, rest] = [Math.floor(seconds / 3600), seconds % 3600];
  const minutes = Math.floor(rest / 60);
  const pad = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(rest % 60)}` : `${minutes}:${pad(rest % 60)}`;
}
