import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { MessageCircle, Pencil } from 'lucide-react';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { findSuppressions } from '#app/features/outbox/suppression.queries.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { NotFound } from '#app/lib/errors.ts';
import { addressKey } from '#app/lib/mail-address.ts';
import { whatsappLink } from '#app/lib/phone.ts';
import { isoDay } from '#app/lib/zones.ts';
import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Section } from '#app/ui/card.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { mailStanding } from '../contact-standing.ts';
import { findJournalist } from '../journalists.queries.server.ts';
import { journalistPaths } from '../paths.ts';
import { AffiliationList } from '../ui/affiliation-list.tsx';
import { StandingBadge } from '../ui/badges.tsx';
import { ContactList } from '../ui/contact-list.tsx';
import { PartnerHistory } from '../ui/history.tsx';

export const loader = guard({ can: 'partners.read' }, async ({ ctx, params }) => {
  const id = idParam(params.id);
  const journalist = await findJournalist(ctx.db, id);
  if (!journalist) throw new NotFound();
  const mails = journalist.contacts.filter(({ kind }) => kind === 'email').map(({ value }) => value);
  const suppressions = await findSuppressions(ctx.db, mails);
  const { zone } = await readOffice(ctx.db);
  return {
    journalist,
    contacts: journalist.contacts.map(contact => ({
      ...contact,
      suppressed: (suppressions.get(addressKey(contact.value)) ?? []).map(({ reason }) => reason),
    })),
    zone,
    today: isoDay(ctx.now, zone),
    mayWrite: can(ctx.actor, 'partners.write'),
    history: await listAuditEntries(ctx.db, { subjectKind: 'journalist', subjectId: id }, 30),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.journalist.name }];

export default function ShowJournalist() {
  const { journalist, contacts, zone, today, mayWrite, history } = useLoaderData<typeof loader>();
  const t = useT();
  const { doNotContact } = journalist;
  const mail = contacts.find(({ kind, isPrimary }) => kind === 'email' && isPrimary);
  const chat = contacts.find(({ kind, isPrimary }) => kind === 'whatsapp' && isPrimary);
  const standing = mailStanding({
    doNotContact,
    email: mail?.value ?? null,
    lawfulBasis: mail?.lawfulBasis ?? null,
    source: mail?.source ?? null,
  });
  return (
    <>
      <PageHeader
        title={journalist.name}
        parent={{ href: journalistPaths.list, label: t('partners.journalists') }}
        meta={
          <>
            <StandingBadge standing={standing} />
            {!journalist.active && <Badge>{t('partners.inactive')}</Badge>}
          </>
        }
        actions={
          <>
            {chat && !doNotContact && (
              <LinkButton
                href={whatsappLink(chat.value)}
                target="_blank"
                rel="noreferrer noopener"
                icon={MessageCircle}
              >
                {t('partners.whatsappOpen')}
              </LinkButton>
            )}
            {mayWrite && (
              <LinkButton href={journalistPaths.edit(journalist.id)} icon={Pencil} data-key="e">
                {t('common.edit')}
              </LinkButton>
            )}
          </>
        }
      />
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div>
          <Section title={t('partners.sectionContacts')}>
            <ContactList contacts={contacts} doNotContact={doNotContact} />
          </Section>
          <Section title={t('partners.sectionAffiliations')}>
            <AffiliationList affiliations={journalist.affiliations} today={today} />
          </Section>
          <Section title={t('partners.sectionPerson')}>
            <DefinitionList
              items={[
                { term: t('partners.salutation'), children: journalist.salutation },
                { term: t('partners.ukw'), children: t(`partners.ukws.${journalist.ukw}`) },
                {
                  term: t('partners.notes'),
                  children: journalist.notes && (
                    <p className="break-words whitespace-pre-line">{journalist.notes}</p>
                  ),
                },
              ]}
            />
          </Section>
        </div>
        <Section title={t('common.history')}>
          <PartnerHistory entries={history} zone={zone} />
        </Section>
      </div>
    </>
  );
}
