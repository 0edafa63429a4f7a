import { Text } from '@react-email/components';
import { Fragment } from 'react';
import { formats } from '#app/i18n/format.ts';
import { mailMessages } from './messages.ts';
import { Dot, Fact, Notice, NoticeText, Small, Subtitle, TextLink } from './parts.tsx';
import { styles } from './theme.ts';
import type { MailBrand, MailContact, MailGathering, MailLocale } from './types.ts';
import { period } from './when.ts';

type Props = { brand: MailBrand; gathering: MailGathering; locale: MailLocale };

/** Time with zone, place with map, online link. */
export function GatheringFacts({ brand, gathering, locale }: Props) {
  const { common } = mailMessages(locale);
  const { venue, startAt, endAt, zone } = gathering;
  const place = [venue.name, venue.address].filter(Boolean).join(', ');
  return (
    <>
      <Fact label={common.when}>{period(startAt, endAt, zone, locale)}</Fact>
      {place && (
        <Fact label={common.where}>
          {place}
          {venue.mapUrl && (
            <>
              <br />
              <TextLink brand={brand} href={venue.mapUrl}>
                {common.openMap}
              </TextLink>
            </>
          )}
        </Fact>
      )}
      {venue.onlineUrl && (
        <Fact label={common.online}>
          <TextLink brand={brand} href={venue.onlineUrl}>
            {common.joinOnline}
          </TextLink>
        </Fact>
      )}
    </>
  );
}

export function Programme({ gathering, locale }: Omit<Props, 'brand'>) {
  if (gathering.programme.length === 0) return null;
  return (
    <>
      <Subtitle>{mailMessages(locale).common.programme}</Subtitle>
      <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" border={0}>
        <tbody>
          {gathering.programme.map((item, i) => (
            <tr key={i} className="agenda">
              <td
                className="agenda-time m-muted"
                width="56"
                style={{ ...styles.small, padding: '4px 0', verticalAlign: 'top' }}
              >
                {item.startAt ? formats[locale].clock(item.startAt, gathering.zone) : '·'}
              </td>
              <td className="m-ink" style={{ ...styles.text, padding: '2px 0', verticalAlign: 'top' }}>
                {item.title}
                {item.speaker && (
                  <span className="m-muted" style={{ color: styles.small.color }}>{`, ${item.speaker}`}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Says plainly that nobody is paid for coming. */
export function NoCash({ gathering, locale }: Omit<Props, 'brand'>) {
  if (!gathering.noCash) return null;
  const { noCash } = mailMessages(locale);
  return (
    <Notice>
      <NoticeText strong>{noCash.line}</NoticeText>
      <NoticeText>{noCash.why}</NoticeText>
    </Notice>
  );
}

/** `attached`: the mail carries the calendar file, too. */
export function CalendarLinks({ brand, gathering, locale, attached }: Props & { attached?: boolean }) {
  const { common, invitation } = mailMessages(locale);
  const links = [
    { name: 'Google', url: gathering.googleCalendarUrl },
    { name: 'Outlook', url: gathering.outlookCalendarUrl },
  ].flatMap(({ name, url }) =>
    url
      ? [
          <TextLink key={name} brand={brand} href={url}>
            {name}
          </TextLink>,
        ]
      : [],
  );
  const entries = attached ? [...links, invitation.attached] : links;
  if (entries.length === 0) return null;
  return (
    <Small>
      {common.addToCalendar}{' '}
      {entries.map((entry, i) => (
        <Fragment key={i}>
          {i > 0 && <Dot />}
          {entry}
        </Fragment>
      ))}
    </Small>
  );
}

/** "0812-7400-1234" → the digits wa.me wants, Indonesian numbers without their leading zero. */
export function whatsappUrl(phone: string): string {
  const digits = phone.replace(/\D/g, '').replace(/^0/, '62');
  return `https://wa.me/${digits}`;
}

export function ContactLine({
  brand,
  contact,
  label,
}: {
  brand: MailBrand;
  contact: MailContact;
  label: string;
}) {
  return (
    <Text className="m-ink" style={{ ...styles.text, marginTop: 16 }}>
      {label} {contact.name}
      {contact.role && `, ${contact.role}`}
      {contact.whatsapp && (
        <>
          <br />
          {'WhatsApp '}
          <TextLink brand={brand} href={whatsappUrl(contact.whatsapp)}>
            {contact.whatsapp}
          </TextLink>
        </>
      )}
      {contact.email && (
        <>
          <br />
          <TextLink brand={brand} href={`mailto:${contact.email}`}>
            {contact.email}
          </TextLink>
        </>
      )}
    </Text>
  );
}
