import '#app/i18n/sections/gatherings.ts';
import { CalendarPlus, MapPin, MessageCircle } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { whatsappLink } from '#app/lib/phone.ts';
import { LinkButton } from '#app/ui/button.tsx';
import type { ShownGathering } from './gathering-facts.tsx';

/** Time and place of a gathering as a guest needs them; the map is one tap away. */
export function TimeAndPlace({ gathering, struck }: { gathering: ShownGathering; struck?: boolean }) {
  const { t, format } = useI18n();
  const { startsAt, endsAt, zone, venueName, venueAddress, mapUrl } = gathering;
  return (
    <dl className="mt-5 grid gap-4 sm:grid-cols-2">
      <div>
        <dt className="text-sm text-muted">{t('gatherings.when')}</dt>
        <dd className={struck ? 'line-through' : 'font-medium'}>{format.period(startsAt, endsAt, zone)}</dd>
      </div>
      {(venueName || venueAddress || mapUrl) && (
        <div>
          <dt className="text-sm text-muted">{t('gatherings.where')}</dt>
          <dd>
            {venueName && <span className="block font-medium">{venueName}</span>}
            {venueAddress && <span className="block">{venueAddress}</span>}
            {mapUrl && !struck && (
              <a
                href={mapUrl}
                target="_blank"
                rel="noreferrer noopener"
                className="link inline-flex min-h-11 items-center gap-1.5 sm:min-h-6"
              >
                <MapPin size={16} aria-hidden="true" />
                {t('gatherings.openMap')}
              </a>
            )}
          </dd>
        </div>
      )}
    </dl>
  );
}

/** The sentence that nobody is paid for coming. */
export function NoCash() {
  const { t } = useI18n();
  return (
    <div className="rounded-md bg-amber-wash px-4 py-3">
      <p className="font-medium">{t('gatherings.noCashLine')}</p>
      <p className="mt-1 text-sm">{t('gatherings.noCashWhy')}</p>
    </div>
  );
}

/** Ways to keep the date: a file for any calendar, or a filled-in page of two services. */
export function CalendarLinks(props: { file: string; googleUrl: string; outlookUrl: string }) {
  const { t } = useI18n();
  return (
    <div className="flex flex-wrap items-center gap-2">
      <LinkButton href={props.file} icon={CalendarPlus}>
        {t('gatherings.guestPage.calendarFile')}
      </LinkButton>
      <LinkButton href={props.googleUrl} target="_blank" rel="noreferrer noopener">
        Google
      </LinkButton>
      <LinkButton href={props.outlookUrl} target="_blank" rel="noreferrer noopener">
        Outlook
      </LinkButton>
    </div>
  );
}

/** Whom to ask. */
export function AskContact({ name, whatsapp, title }: { name: string; whatsapp: string; title: string }) {
  const { t } = useI18n();
  if (!name) return null;
  return (
    <p className="mt-6 flex flex-wrap items-center gap-x-2">
      <span>{t('gatherings.guestPage.questions')}</span>
      {whatsapp ? (
        <a
          href={whatsappLink(whatsapp, `${title}: `)}
          target="_blank"
          rel="noreferrer noopener"
          className="link inline-flex min-h-11 items-center gap-1.5 sm:min-h-6"
        >
          <MessageCircle size={16} aria-hidden="true" />
          {t('gatherings.guestPage.askByChat', { name })}
        </a>
      ) : (
        <span>{name}</span>
      )}
    </p>
  );
}
