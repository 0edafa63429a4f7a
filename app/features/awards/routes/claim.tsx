import '#app/i18n/sections/completeness.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { coveragePaths } from '#app/features/coverage/paths.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { NotFound } from '#app/lib/errors.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { answerClaim, isMailed, knownArticleOf } from '../completeness/answering.service.server.ts';
import { findClaim } from '../completeness/claims.queries.server.ts';
import { answerSchema } from '../completeness/schema.ts';
import { completenessPaths } from '../completeness-paths.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { ClaimAnswer } from '../ui/claim-answer.tsx';
import { ClaimLogging } from '../ui/claim-logging.tsx';
import { ClaimState } from '../ui/claim-state.tsx';

export const loader = guard({ can: 'awards.standing' }, async ({ ctx, params, t }) => {
  const claim = await findClaim(ctx.db, idParam(params.claimId));
  const season = claim && (await findSeason(ctx.db, claim.seasonId));
  if (!claim || !season) throw new NotFound();
  return {
    title: `${t('completeness.claims')} – ${claim.candidate ?? season.name}`,
    season: { id: season.id, name: season.name, finished: season.status === 'finished' },
    claim,
    known: claim.state === 'open' ? ((await knownArticleOf(ctx.db, claim)) ?? null) : null,
    hears: await isMailed(ctx, claim),
    mayAnswer: can(ctx.actor, 'awards.write'),
    zone: (await readOffice(ctx.db)).zone,
  };
});

export const action = guard({ can: 'awards.write' }, async ({ ctx, request, params }) => {
  const id = idParam(params.claimId);
  return handleForm(await request.formData(), answerSchema, async value => {
    await answerClaim(ctx, id, value);
    const claim = (await findClaim(ctx.db, id))!;
    return redirectWithFlash(
      completenessPaths.openClaims(claim.seasonId),
      (await isMailed(ctx, claim)) ? 'completeness.flashAnswered' : 'completeness.flashAnsweredPage',
    );
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function ClaimPage() {
  const { season, claim, known, hears, mayAnswer, zone } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  return (
    <>
      <PageHeader
        title={claim.article ?? claim.candidate ?? '–'}
        parent={{
          href: completenessPaths.claims(season.id),
          label: `${season.name} – ${t('completeness.title')}`,
        }}
        meta={
          <>
            <ClaimState state={claim.state} />
            <span>{t(`completeness.boards.${claim.board}`)}</span>
          </>
        }
      />
      <div className="mb-8 max-w-3xl">
        <DefinitionList
          items={[
            {
              term: t('completeness.address'),
              children: (
                <a href={claim.url} className="link break-all" rel="noreferrer" target="_blank">
                  {claim.url}
                </a>
              ),
            },
            { term: t('completeness.candidate'), children: claim.candidate },
            {
              term: t('completeness.remark'),
              children: claim.remark && <span className="wrap-anywhere">{claim.remark}</span>,
            },
            { term: t('completeness.sentAt'), children: format.instant(claim.sentAt, zone) },
            {
              term: t('completeness.article'),
              children: claim.articleId && (
                <Link href={coveragePaths.show(claim.articleId)} className="link">
                  {t('completeness.openArticle')}
                </Link>
              ),
            },
            {
              term: t('completeness.answer'),
              children: claim.answer && <span className="whitespace-pre-line">{claim.answer}</span>,
            },
            {
              term: t('completeness.answeredBy'),
              children:
                claim.answeredAt &&
                t('completeness.answeredByText', {
                  name: claim.answeredBy ?? t('completeness.byItself'),
                  at: format.instant(claim.answeredAt, zone),
                }),
            },
          ]}
        />
      </div>
      {mayAnswer && claim.state === 'open' && (
        <ClaimLogging claimId={claim.id} known={known} finished={season.finished} />
      )}
      {mayAnswer && <ClaimAnswer claim={claim} known={known} hears={hears} />}
    </>
  );
}
