import '#app/i18n/sections/admin.ts';
import '#app/i18n/sections/timeline.ts';
import { Ban, Check, Mail, MessageCircle, Phone, TriangleAlert } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';
import { whatsappLink } from '#app/lib/phone.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Icon } from '#app/ui/icon.tsx';
import type { ContactHealth } from '../contact-health.ts';
import { hasLawfulBasis } from '../contact-standing.ts';
import { shownContact } from '../contact-values.ts';
import type { ContactPoint } from '../journalists.queries.server.ts';
import type { ContactKind } from '../terms.ts';

const icons = { email: Mail, whatsapp: MessageCircle, phone: Phone };

const suppressions: Record<string, MessageKey> = {
  unsubscribed: 'partners.suppressedUnsubscribed',
  do_not_contact: 'partners.suppressedDoNotContact',
  hard_bounce: 'partners.suppressedHardBounce',
  complaint: 'partners.suppressedComplaint',
};

const hrefs: Record<ContactKind, (value: string) => string> = {
  email: value => `mailto:${value}`,
  whatsapp: value => whatsappLink(value),
  phone: value => `tel:${value}`,
};

export type ShownContact = ContactPoint & {
  /** Why the outbox withholds mail from the address. */
  suppressed: string[];
  /** How mail fares; null for numbers. */
  health: ContactHealth | null;
};

const advised = ['complained', 'hard', 'unsubscribed', 'check', 'soft'] as const;

/** How mail fares at an address, in words, and what to do about it. */
function Health({ health, zone }: { health: ContactHealth; zone: string }) {
  const { t, format } = useI18n();
  const { state, at, reason } = health;
  const advice = advised.find(known => known === state);
  const said = [
    t(`timeline.health.${state}`, { date: at ? format.day(at, zone) : '' }),
    reason && t(`admin.mailReason.${reason}`),
    advice && t(`timeline.healthDo.${advice}`),
  ];
  return (
    <p className={advice ? 'text-sm text-warning' : 'text-sm text-muted'}>{said.filter(Boolean).join(' ')}</p>
  );
}

function UseBadge({ contact, doNotContact }: { contact: ShownContact; doNotContact: boolean }) {
  const { t } = useI18n();
  if (doNotContact)
    return (
      <Badge tone="error" icon={Ban}>
        {t('partners.standings.do_not_contact')}
      </Badge>
    );
  if (contact.suppressed.length > 0) {
    const reasons = contact.suppressed.map(reason => t(suppressions[reason] ?? 'common.unknown')).join(', ');
    return (
      <Badge tone="warning" icon={Ban}>
        {t('partners.contactSuppressed')}: {reasons}
      </Badge>
    );
  }
  return hasLawfulBasis(contact) ? (
    <Badge tone="accent" icon={Check}>
      {t('partners.contactUsable')}
    </Badge>
  ) : (
    <Badge tone="warning" icon={TriangleAlert}>
      {t('partners.contactNoBasis')}
    </Badge>
  );
}

/** Contact points with what allows their use; numbers open WhatsApp or the phone unless the person objects. */
export function ContactList(props: {
  contacts: readonly ShownContact[];
  doNotContact: boolean;
  zone: string;
}) {
  const { t, format } = useI18n();
  if (props.contacts.length === 0) return <p className="text-muted">{t('partners.noContacts')}</p>;
  const several = (kind: ContactKind) => props.contacts.filter(other => other.kind === kind).length > 1;
  return (
    <ul>
      {props.contacts.map(contact => {
        const shown = shownContact(contact.kind, contact.value);
        const obtained = contact.obtainedOn ? format.date(contact.obtainedOn) : '';
        const origin = [contact.source, obtained].filter(Boolean).join(', ');
        return (
          <li key={contact.id} className="flex gap-3 border-b border-base-300 py-3 last:border-0">
            <Icon of={icons[contact.kind]} label={t(`partners.kinds.${contact.kind}`)} className="mt-0.5" />
            <div className="flex min-w-0 flex-1 flex-col gap-1">
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                {props.doNotContact ? (
                  <span className="break-all">{shown}</span>
                ) : (
                  <a
                    href={hrefs[contact.kind](contact.value)}
                    {...(contact.kind === 'whatsapp' && { target: '_blank', rel: 'noreferrer noopener' })}
                    className="link break-all"
                  >
                    {shown}
                  </a>
                )}
                {contact.isPrimary && several(contact.kind) && <Badge>{t('partners.primary')}</Badge>}
                <UseBadge contact={contact} doNotContact={props.doNotContact} />
              </div>
              <p className="text-sm text-muted">
                {contact.lawfulBasis === 'none'
                  ? t('partners.baseMissing')
                  : t(`partners.bases.${contact.lawfulBasis}`)}
                {origin && ` · ${origin}`}
              </p>
              {contact.health && <Health health={contact.health} zone={props.zone} />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
