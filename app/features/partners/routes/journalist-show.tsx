import '#app/i18n/sections/care.ts';
import '#app/i18n/sections/forgetting.ts';
import '#app/i18n/sections/preferences.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Merge, MessageCircle, Pencil } from 'lucide-react';
import { listArticles } from '#app/features/coverage/list.queries.server.ts';
import { coveragePaths } from '#app/features/coverage/paths.ts';
import { listTopics } from '#app/features/programs/queries.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { whatsappLink } from '#app/lib/phone.ts';
import { isoDay } from '#app/lib/zones.ts';
import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { withHealth } from '../contact-health.server.ts';
import { mailStanding } from '../contact-standing.ts';
import { leadToHeir } from '../heir.server.ts';
import { findJournalist } from '../journalists.queries.server.ts';
import { listDoublesOf } from '../likely-doubles.queries.server.ts';
import { listMergesInto } from '../merges.queries.server.ts';
import { journalistPaths, mergePaths } from '../paths.ts';
import { findWishes } from '../preferences/queries.server.ts';
import { wishesOn } from '../preferences/wishes.ts';
import { readTimeline } from '../timeline.server.ts';
import { AffiliationList } from '../ui/affiliation-list.tsx';
import { StandingBadge } from '../ui/badges.tsx';
import { careFacts } from '../ui/care-facts.tsx';
import { ContactList } from '../ui/contact-list.tsx';
import { DoubleHint } from '../ui/double-hint.tsx';
import { ForgottenNotice } from '../ui/forgotten-notice.tsx';
import { LatestArticles } from '../ui/latest-articles.tsx';
import { MergedHere } from '../ui/merged-here.tsx';
import { NotesAndHistory } from '../ui/notes-and-history.tsx';
import { PreferenceFacts } from '../ui/preference-facts.tsx';
import { UkwFact } from '../ui/ukw-fact.tsx';

export const loader = guard({ can: 'partners.read' }, async ({ ctx, params }) => {
  const id = idParam(params.id);
  const journalist = await findJournalist(ctx.db, id);
  if (!journalist) throw await leadToHeir(ctx.db, 'journalist', idParam(params.id));
  const { zone } = await readOffice(ctx.db);
  const today = isoDay(ctx.now, zone);
  const wishes = await findWishes(ctx.db, id);
  const topics = wishes?.topicIds.length ? await listTopics(ctx.db) : [];
  const articles = (await listArticles(ctx.db, { journalistId: id }, undefined, {}, 5)).rows;
  return {
    journalist,
    contacts: await withHealth(ctx.db, journalist.contacts, ctx.now),
    zone,
    today,
    wishes: wishes
      ? {
          ...wishes,
          ...wishesOn(wishes, today),
          topics: topics.filter(({ id }) => wishes.topicIds.includes(id)).map(({ name }) => name),
        }
      : null,
    mayWrite: can(ctx.actor, 'partners.write') && !journalist.forgottenAt,
    mayForget: can(ctx.actor, 'partners.forget') && !journalist.forgottenAt,
    doubles: can(ctx.actor, 'partners.write')
      ? await listDoublesOf(ctx.db, { kind: 'journalist', row: journalist })
      : [],
    merges: can(ctx.actor, 'partners.write')
      ? await listMergesInto(ctx.db, ctx.now, { kind: 'journalist', id })
      : [],
    articles,
    timeline: await readTimeline(ctx, { kind: 'journalist', id }, { limit: 15 }),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.journalist.name }];

export default function ShowJournalist() {
  const page = useLoaderData<typeof loader>();
  const { journalist, contacts, zone, articles } = page;
  const i18n = useI18n();
  const { t, format } = i18n;
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
            {journalist.forgottenAt ? null : mail && mail.suppressed.length > 0 ? (
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
              <>
                <LinkButton href={mergePaths.pick('journalist', journalist.id)} variant="ghost" icon={Merge}>
                  {t('care.mergeWith')}
                </LinkButton>
                <LinkButton href={journalistPaths.edit(journalist.id)} icon={Pencil} data-key="e">
                  {t('common.edit')}
                </LinkButton>
              </>
            )}
          </>
        }
      />
      {journalist.forgottenAt && <ForgottenNotice at={journalist.forgottenAt} zone={zone} />}
      <DoubleHint id={journalist.id} doubles={page.doubles} />
      <MergedHere merges={page.merges} zone={zone} here={journalistPaths.show(journalist.id)} />
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div>
          {!journalist.forgottenAt && (
            <>
              <Section title={t('partners.sectionContacts')}>
                <ContactList contacts={contacts} doNotContact={doNotContact} zone={zone} />
              </Section>
              <Section title={t('preferences.chosen')}>
                <PreferenceFacts wishes={page.wishes} zone={zone} />
              </Section>
              <Section title={t('partners.sectionAffiliations')}>
                <AffiliationList affiliations={journalist.affiliations} today={page.today} />
              </Section>
            </>
          )}
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
          {!journalist.forgottenAt && (
            <Section title={t('partners.sectionPerson')}>
              <DefinitionList
                items={[
                  { term: t('partners.salutation'), children: journalist.salutation },
                  { term: t('partners.ukw'), children: <UkwFact {...journalist} /> },
                  ...careFacts(i18n, journalistPaths.list, journalist),
                  {
                    term: t('partners.notes'),
                    children: journalist.notes && (
                      <p className="break-words whitespace-pre-line">{journalist.notes}</p>
                    ),
                  },
                ]}
              />
              {page.mayForget && (
                <p className="mt-3">
                  <Link
                    href={journalistPaths.forget(journalist.id)}
                    className="link inline-flex min-h-6 items-center text-sm"
                  >
                    {t('forgetting.open')}
                  </Link>
                </p>
              )}
            </Section>
          )}
        </div>
        <NotesAndHistory
          kind="journalist"
          id={journalist.id}
          timeline={page.timeline}
          zone={zone}
          today={page.today}
          mayWrite={page.mayWrite}
        />
      </div>
    </>
  );
}
