import '#app/i18n/sections/newsroom.ts';
import '#app/i18n/sections/audience.ts';
import '#app/i18n/sections/flow.ts';
import '#app/i18n/sections/kits.ts';
import '#app/i18n/sections/sending.ts';
import '#app/i18n/sections/understanding.ts';
import '#app/i18n/sections/writing.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { config } from '#app/config.server.ts';
import { countFollowers } from '#app/features/audience/following/queries.server.ts';
import { mailingPaths } from '#app/features/audience/paths.ts';
import { listMailings, listOutdated } from '#app/features/audience/queries.server.ts';
import { CorrectionNotice } from '#app/features/audience/ui/correction-notice.tsx';
import { MailingList } from '#app/features/audience/ui/mailing-list.tsx';
import { OutdatedMail } from '#app/features/audience/ui/outdated-mail.tsx';
import { WrongCopiesNotice } from '#app/features/audience/ui/wrong-copies.tsx';
import { listWrongCopies } from '#app/features/audience/wrong-copies.server.ts';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { readPullThrough } from '#app/features/coverage/pull-through.server.ts';
import { countPickUp, listPickUp } from '#app/features/coverage/reuse.queries.server.ts';
import { findingWords } from '#app/features/coverage/ui/finding-words.tsx';
import { PickUpList, shownAtMost } from '#app/features/coverage/ui/pick-up-list.tsx';
import { PullThrough } from '#app/features/coverage/ui/pull-through.tsx';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { NotFound } from '#app/lib/errors.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { checkedText } from '../checks/checked-text.ts';
import { listCorrections } from '../corrections.queries.server.ts';
import { kitState } from '../embargo.ts';
import { listFigureChanges } from '../figures.queries.server.ts';
import { kitView } from '../kit-view.ts';
import { kitPaths, pressRoomPaths } from '../paths.ts';
import { countOpenPreviews } from '../previews.queries.server.ts';
import { findKit, findOtherVersion } from '../queries.server.ts';
import { releaseImages } from '../release-images.ts';
import { readReview } from '../review-view.server.ts';
import { listKitTopics } from '../topics.queries.server.ts';
import { ApprovalPanel } from '../ui/approval-panel.tsx';
import { CheckList } from '../ui/check-list.tsx';
import { CommentList } from '../ui/comments.tsx';
import { FigureChanges } from '../ui/figure-changes.tsx';
import { KitActions } from '../ui/kit-actions.tsx';
import { KitFacts } from '../ui/kit-facts.tsx';
import { KitHistory } from '../ui/kit-history.tsx';
import { PressRoomFacts } from '../ui/press-room-facts.tsx';
import { ReviewedBody } from '../ui/reviewed-body.tsx';
import { SaveTemplate } from '../ui/save-template.tsx';
import { ChangesBadge, StateBadge } from '../ui/state-badge.tsx';
import { findWorkingKit } from '../working.queries.server.ts';

export const loader = guard({ can: 'kits.read' }, async ({ ctx, params, url, t }) => {
  const kit = await findWorkingKit(ctx.db, idParam(params.id));
  if (!kit) throw new NotFound();
  const live = kit.status === 'published' ? await findKit(ctx.db, kit.id) : undefined;
  const all = url.searchParams.get('pemakaian') === 'semua';
  const { id, version, headline, publishedAt, embargoUntil, updatedAt } = kit;
  return {
    kit: {
      ...{ id, version, headline, publishedAt, embargoUntil, updatedAt },
      state: kitState(kit, ctx.now),
      empty: kit.bodyText === '',
      address: config().publicUrl + pressRoomPaths.kit(kit.slug),
    },
    view: kitView(kit, kit.files, {
      fileUrl: file => kitPaths.file(kit.id, file.id, file.name),
      greeting: t('newsroom.whatsappText', { headline }),
    }),
    review: await readReview(ctx, kit),
    text: checkedText(kit),
    zone: (await readOffice(ctx.db)).zone,
    pullThrough:
      kit.status === 'published' && kit.keyMessages.length > 0 && can(ctx.actor, 'coverage.read')
        ? await readPullThrough(ctx.db, kit)
        : null,
    mailings: await listMailings(ctx.db, kit.id),
    pickUp: {
      counts: await countPickUp(ctx.db, kit.id),
      rows: await listPickUp(ctx.db, kit.id, all ? shownAtMost : undefined),
    },
    outdated: await listOutdated(ctx.db, { id: kit.id, version: kit.liveVersion }),
    wrongCopies: (live ? await listWrongCopies(ctx.db, live, ctx.now) : []).reduce(
      (sum, group) => sum + group.journalistIds.length,
      0,
    ),
    corrections: await listCorrections(ctx.db, [kit.id]),
    standing: {
      topics: (await listKitTopics(ctx.db, kit.id)).map(({ name }) => name),
      other: await findOtherVersion(ctx.db, kit),
      mayTranslate: can(ctx.actor, 'kits.write') && kit.language === 'id' && kit.translationOf === null,
      downloads: kit.files.map(file => ({ name: file.name, count: file.downloads })),
      zips: kit.zipDownloads,
      followers: await countFollowers(ctx.db),
      links: await countOpenPreviews(ctx.db, kit.id, ctx.now),
    },
    figureChanges: (await listFigureChanges(ctx.db, [kit], ctx.now)).get(kit.id) ?? [],
    history: await listAuditEntries(ctx.db, { subjectKind: 'kit', subjectId: kit.id }, 20),
    may: {
      write: can(ctx.actor, 'kits.write'),
      publish: can(ctx.actor, 'kits.publish'),
      send: can(ctx.actor, 'kits.send'),
    },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.kit.headline }];

export default function ShowKit() {
  const { wrongCopies, corrections } = useLoaderData<typeof loader>();
  const {
    kit,
    view,
    review,
    text,
    zone,
    mailings,
    outdated,
    figureChanges,
    pickUp,
    pullThrough,
    standing,
    history,
    may,
  } = useLoaderData<typeof loader>();
  const t = useT();
  const image = releaseImages(
    view.files,
    file => file.url,
    name => t('kits.creditOf', { name }),
  );
  return (
    <>
      <PageHeader
        title={kit.headline}
        parent={{ href: kitPaths.list, label: t('kits.title') }}
        meta={
          <>
            <StateBadge state={kit.state} embargoUntil={kit.embargoUntil} zone={zone} />
            {review.approval.pending && <ChangesBadge approval={review.approval.state} />}
          </>
        }
        actions={
          <KitActions
            kit={kit}
            address={kit.address}
            sendHref={mailingPaths.send(kit.id)}
            zone={zone}
            may={may}
            approval={review.approval}
            faults={review.faults}
          />
        }
      />
      <OutdatedMail mailings={outdated} />
      <WrongCopiesNotice kitId={kit.id} count={wrongCopies} may={may.send} />
      <FigureChanges
        kit={kit}
        changes={figureChanges}
        takes={may.write && kit.state === 'draft'}
        published={kit.state === 'public'}
        from="show"
      />
      {kit.empty && <Flash tone="warning">{t('kits.emptyBody')}</Flash>}
      {review.approval.pending && <Flash tone="warning">{t('flow.pendingNote')}</Flash>}
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)]">
        <div className="min-w-0">
          <Section title={t('kits.sectionRelease')}>
            <CorrectionNotice corrections={corrections} zone={zone} />
            {view.dateline && <p className="mb-2 font-semibold">{view.dateline}</p>}
            <div className="max-w-2xl">
              <ReviewedBody
                kitId={kit.id}
                document={view.document}
                image={image}
                checks={review.checks}
                comments={review.comments}
                quotes={review.quotes}
                text={text}
                findingWords={findingWords}
                zone={zone}
              />
            </div>
          </Section>
          {pullThrough && (
            <Section title={t('understanding.pullThrough')}>
              <PullThrough {...pullThrough} />
            </Section>
          )}
          {!pullThrough && view.keyMessages.length > 0 && (
            <Section title={t('kits.keyMessages')}>
              <ol className="flex list-decimal flex-col gap-1 ps-5">
                {view.keyMessages.map(message => (
                  <li key={message}>{message}</li>
                ))}
              </ol>
            </Section>
          )}
        </div>
        <div>
          <Section title={t('flow.sectionApproval')}>
            <ApprovalPanel kitId={kit.id} review={review} zone={zone} />
          </Section>
          {!kit.empty && (
            <Section title={t('flow.sectionChecks')}>
              <CheckList
                kitId={kit.id}
                checks={review.checks}
                text={text}
                findingWords={findingWords}
                mayOverride={review.approval.mayApprove}
              />
            </Section>
          )}
          <Section title={t('flow.sectionComments')}>
            <CommentList kitId={kit.id} comments={review.comments} zone={zone} />
          </Section>
          <KitFacts kit={kit} view={view} zone={zone} />
          <div className="h-8" />
          <Section title={t('kits.mailings')}>
            {mailings.length > 0 ? (
              <MailingList mailings={mailings} zone={zone} />
            ) : (
              <p className="text-muted">
                {kit.state === 'public' ? t('kits.noMailings') : t('kits.sendLater')}
              </p>
            )}
            {mailings.length > 0 && kit.state === 'public' && may.send && (
              <div className="mt-3 flex flex-wrap gap-2">
                <LinkButton href={mailingPaths.followUp(kit.id)} size="small">
                  {t('sending.followUp')}
                </LinkButton>
                <LinkButton href={mailingPaths.correction(kit.id)} size="small">
                  {t('sending.correct')}
                </LinkButton>
              </div>
            )}
            {kit.state !== 'public' && may.send && (
              <LinkButton href={mailingPaths.send(kit.id)} size="small" className="mt-3">
                {t('audience.test')}
              </LinkButton>
            )}
          </Section>
          <PressRoomFacts
            kitId={kit.id}
            standing={standing}
            maySend={may.send}
            isPublic={kit.state === 'public'}
          />
          {kit.state === 'public' && (
            <Section title={t('reuse.pickUp')}>
              <div id="pemakaian">
                <PickUpList kitId={kit.id} {...pickUp} allHref={kitPaths.allPickUp(kit.id)} />
              </div>
            </Section>
          )}
          <Section title={t('kits.history')}>
            <KitHistory entries={history} zone={zone} />
          </Section>
          {may.write && !kit.empty && <SaveTemplate kitId={kit.id} headline={kit.headline} />}
        </div>
      </div>
    </>
  );
}
