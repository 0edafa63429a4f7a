import '#app/i18n/sections/gatherings.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { formatPhone, whatsappLink } from '#app/lib/phone.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';

export type ShownGathering = {
  startsAt: string;
  endsAt: string;
  zone: string;
  venueName: string;
  venueAddress: string;
  mapUrl: string;
  programme: { time: string; title: string; speaker: string }[];
  capacity: number | null;
  noCash: boolean;
  contactName: string;
  contactWhatsapp: string;
  description: string;
};

/** What the office knows of a gathering. */
export function GatheringFacts({ gathering }: { gathering: ShownGathering }) {
  const { t, format } = useI18n();
  const { startsAt, endsAt, zone, mapUrl, contactName, contactWhatsapp } = gathering;
  return (
    <DefinitionList
      items={[
        { term: t('gatherings.when'), children: format.period(startsAt, endsAt, zone) },
        {
          term: t('gatherings.where'),
          children: (gathering.venueName || gathering.venueAddress || mapUrl) && (
            <>
              {gathering.venueName && <p>{gathering.venueName}</p>}
              {gathering.venueAddress && <p className="text-muted">{gathering.venueAddress}</p>}
              {mapUrl && (
                <a href={mapUrl} target="_blank" rel="noreferrer noopener" className="link">
                  {t('gatherings.openMap')}
                </a>
              )}
            </>
          ),
        },
        {
          term: t('gatherings.capacity'),
          children:
            gathering.capacity === null
              ? t('gatherings.unlimited')
              : t('gatherings.seats', { seats: format.number(gathering.capacity) }),
        },
        {
          term: t('gatherings.noCashFact'),
          children: t(gathering.noCash ? 'gatherings.noCashYes' : 'gatherings.noCashNo'),
        },
        {
          term: t('gatherings.contactName'),
          children: contactName && (
            <>
              {contactName}
              {contactWhatsapp && (
                <>
                  {' · '}
                  <a
                    href={whatsappLink(contactWhatsapp)}
                    target="_blank"
                    rel="noreferrer noopener"
                    className="link"
                  >
                    {formatPhone(contactWhatsapp)}
                  </a>
                </>
              )}
            </>
          ),
        },
        {
          term: t('gatherings.description'),
          children: gathering.description && (
            <p className="break-words whitespace-pre-line">{gathering.description}</p>
          ),
        },
      ]}
    />
  );
}
