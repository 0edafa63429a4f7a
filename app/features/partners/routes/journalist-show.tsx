import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { MessageCircle, Pencil } from 'lucide-react';
import { adminPaths } from '#app/features/admin/paths.ts';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { listArticles } from '#app/features/coverage/list.queries.server.ts';
import { coveragePaths } from '#app/features/coverage/paths.ts';
import { listInvitationsOf } from '#app/features/gatherings/invitations.queries.server.ts';
import { gatheringPaths } from '#app/features/gatherings/paths.ts';
import { listMail, type Mail } from '#app/features/outbox/queries.server.ts';
import { findSuppressions } from '#app/features/outbox/suppression.queries.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { NotFound } from '#app/lib/errors.ts';
import { addressKey } from '#app/lib/mail-address.ts';
import { whatsappLink } from '#app/lib/phone.ts';
import { isoDay } from '#app/lib/zones.ts';
import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { mailStanding } from '../contact-standing.ts';
import { type Dealing, newestOf } from '../dealings.ts';
import { findJournalist } from '../journalists.queries.server.ts';
import { journalistPaths } from '../paths.ts';
import { AffiliationList } from '../ui/affiliation-list.tsx';
import { StandingBadge } from '../ui/badges.tsx';
import { ContactList } from '../ui/contact-list.tsx';
import { JournalistHistory } from '../ui/journalist-history.tsx';
import { LatestArticles } from '../ui/latest-articles.tsx';

/** The newest of each sort that the timeline is made of. */
const dealingsEach = 20;

export const loader = guard({ can: 'partners.read' }, async ({ ctx, params }) => {
  const id = idParam(params.id);
  const journalist = await findJournalist(ctx.db, id);
  if (!journalist) throw new NotFound();
  const mails = journalist.contacts.filter(({ kind }) => kind === 'email').map(({ value }) => value);
  const suppressions = await findSuppressions(ctx.db, mails);
  const { zone } = await readOffice(ctx.db);
  const articles = (await listArticles(ctx.db, { journalistId: id }, undefined, {}, dealingsEach)).rows;
  const invitations = await listInvitationsOf(ctx.db, id, dealingsEach);
  const recipient = { kind: 'journalist', id } as const;
  const mail = (await listMail(ctx.db, { recipient }, dealingsEach)).rows;
  return {
    journalist,
    contacts: journalist.contacts.map(contact => ({
      ...contact,
      suppressed: (suppressions.get(addressKey(contact.value)) ?? []).map(({ reason }) => reason),
    })),
    zone,
    today: isoDay(ctx.now, zone),
    mayWrite: can(ctx.actor, 'partners.write'),
    articles: articles.slice(0, 5),
    dealings: dealingsOf(articles, invitations, mail),
    history: await listAuditEntries(ctx.db, { subjectKind: 'journalist', subjectId: id }, 30),
  };
});

/** What each feature knows of the dealings with a journalist, on one scale of time. */
function dealingsOf(
  articles: Awaited<ReturnType<typeof listArticles>>['rows'],
  invitations: Awaited<ReturnType<typeof listInvitationsOf>>,
  mails: Mail[],
): Dealing[] {
  return newestOf<Dealing>(
    [
      articles.map(article => ({
        key: `article-${article.id}`,
        at: article.publishedAt,
        href: coveragePaths.show(article.id),
        title: article.title,
        kind: 'article',
        outlet: article.outletName,
      })),
      invitations.flatMap(({ gatheringId, title, startsAt, ...guest }): Dealing[] => {
        const about = { href: gatheringPaths.show(gatheringId), title };
        const key = (what: string) => `${what}-${gatheringId}`;
        const presence = guest.attended === null ? null : guest.attended ? 'attended' : 'absent';
        const { answer, answeredAt } = guest;
        return [
          ...(presence ? [{ ...about, key: key(presence), at: startsAt, kind: presence } as const] : []),
          ...(answer && answeredAt
            ? [{ ...about, key: key('answered'), at: answeredAt, kind: 'answered', answer } as const]
            : []),
          { ...about, key: key('invited'), at: guest.invitedAt, kind: 'invited' },
        ];
      }),
      mails.map(mail => ({
        key: `mail-${mail.id}`,
        at: mail.sentAt ?? mail.createdAt,
        href: adminPaths.mail(mail.id),
        title: mail.subject,
        kind: 'mail',
        state: mail.sentAt ? 'sent' : waitingMail.has(mail.status) ? 'waiting' : 'failed',
      })),
    ],
    3 * dealingsEach,
  );
}

const waitingMail = new Set(['queued', 'claimed', 'transmitting', 'deferred', 'unknown']);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.journalist.name }];

export default function ShowJournalist() {
  const page = useLoaderData<typeof loader>();
  const { journalist, contacts, zone, articles } = page;
  const { t, format } = useI18n();
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
            {mail && mail.suppressed.length > 0 ? (
              <Badge tone="warning">{t('partners.contactSuppressed')}</Badge>
            ) : (
              <StandingBadge standing={standing} />
            )}
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
            {page.mayWrite && (
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
            <AffiliationList affiliations={journalist.affiliations} today={page.today} />
          </Section>
          <Section
            title={t('partners.latestArticles')}
            aside={
              articles.length > 0 && (
                <Link href={`${coveragePaths.list}?jurnalis=${journalist.id}`} className="link">
                  {t('partners.allArticles')}
                </Link>
              )
            }
          >
            <LatestArticles
              articles={articles.map(({ id, title, publishedAt, outletName }) => ({
                id,
                title,
                href: coveragePaths.show(id),
                at: publishedAt,
                when: format.day(publishedAt, zone),
                note: outletName,
              }))}
            />
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
          <JournalistHistory changes={page.history} dealings={page.dealings} zone={zone} />
        </Section>
      </div>
    </>
  );
}
