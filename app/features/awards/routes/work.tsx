import '#app/i18n/sections/works.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { coveragePaths } from '#app/features/coverage/paths.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { NotFound } from '#app/lib/errors.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { WorkCheck } from '../ui/work-check.tsx';
import { WorkStatus } from '../ui/work-status.tsx';
import { workPaths } from '../work-paths.ts';
import { checkWork, examineWork } from '../works/checking.service.server.ts';
import { findWork } from '../works/queries.server.ts';
import { checkSchema } from '../works/schema.ts';

export const loader = guard({ can: 'awards.standing' }, async ({ ctx, params }) => {
  const work = await findWork(ctx.db, idParam(params.workId));
  const season = work && (await findSeason(ctx.db, work.seasonId));
  if (!work || !season) throw new NotFound();
  const { doubles, otherAuthors, shortcomings } = await examineWork(ctx.db, work);
  return {
    title: work.title,
    season: { id: season.id, name: season.name },
    work,
    shortcomings,
    names: {
      double: doubles.map(({ journalist }) => journalist ?? '–').join(', '),
      notAuthor: otherAuthors.join(', '),
    },
    mayCopy: can(ctx.actor, 'awards.write') && work.articleId === null && work.status !== 'withdrawn',
    mayCheck: can(ctx.actor, 'awards.write') && work.status !== 'withdrawn',
    zone: (await readOffice(ctx.db)).zone,
  };
});

export const action = guard({ can: 'awards.write' }, async ({ ctx, request, params }) => {
  const id = idParam(params.workId);
  return handleForm(await request.formData(), checkSchema, async value => {
    const told = await checkWork(ctx, id, value);
    const work = (await findWork(ctx.db, id))!;
    return redirectWithFlash(
      workPaths.list(work.seasonId),
      told ? 'works.flashChecked' : 'works.flashCheckedByHand',
    );
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function WorkPage() {
  const { title, season, work, shortcomings, names, mayCopy, mayCheck, zone } =
    useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const file = (id: number | null, part: 'naskah' | 'persetujuan') =>
    id === null ? (
      <span className="text-muted">{t('works.noFile')}</span>
    ) : (
      <a href={workPaths.file(work.id, part)} className="link" target="_blank" rel="noreferrer">
        {t('works.openFile')}
      </a>
    );
  return (
    <>
      <PageHeader
        title={title}
        parent={{ href: workPaths.list(season.id), label: `${season.name} – ${t('works.title')}` }}
        meta={
          <>
            <WorkStatus status={work.status} />
            <span>{[work.journalist, work.outlet ?? work.outletName].filter(Boolean).join(', ')}</span>
          </>
        }
      />
      <Section title={t('works.missing')}>
        {shortcomings.length === 0 ? (
          <p>{t('works.nothingMissing')}</p>
        ) : (
          <ul className="list-disc ps-5">
            {shortcomings.map(each => (
              <li key={each}>
                {t(`works.shortcomings.${each}`, {
                  names: each === 'double' || each === 'notAuthor' ? names[each] : '',
                })}
              </li>
            ))}
          </ul>
        )}
      </Section>
      {mayCheck && <WorkCheck work={work} />}
      <Section title={t('works.facts')}>
        <div className="max-w-3xl">
          <DefinitionList
            items={[
              { term: t('works.publishedOn'), children: work.publishedOn && format.date(work.publishedOn) },
              {
                term: t('works.address'),
                children: work.url && (
                  <a href={work.url} className="link break-all" rel="noreferrer" target="_blank">
                    {work.url}
                  </a>
                ),
              },
              {
                term: t('works.loggedArticle'),
                children: work.articleId && (
                  <Link href={coveragePaths.show(work.articleId)} className="link">
                    {t('works.openArticle')}
                  </Link>
                ),
              },
              { term: t('works.file'), children: file(work.fileId, 'naskah') },
              { term: t('works.consent'), children: file(work.consentFileId, 'persetujuan') },
              {
                term: t('works.declaredAt'),
                children: work.declaredAt && format.instant(work.declaredAt, zone),
              },
              { term: t('works.sentAt'), children: format.instant(work.submittedAt, zone) },
              {
                term: t('works.checkedBy'),
                children:
                  work.checkedAt &&
                  t('works.checkedByText', {
                    name: work.checker ?? '–',
                    at: format.instant(work.checkedAt, zone),
                  }),
              },
              {
                term: t('works.remark'),
                children: work.remark && <span className="whitespace-pre-line">{work.remark}</span>,
              },
            ]}
          />
        </div>
      </Section>
      {(mayCopy || work.anonymousCopy) && (
        <Section
          title={t('works.anonymousCopy')}
          aside={
            mayCopy && (
              <LinkButton href={workPaths.anonymous(work.id)} size="small">
                {t(work.anonymousCopy ? 'works.changeAnonymous' : 'works.addAnonymous')}
              </LinkButton>
            )
          }
        >
          {work.anonymousCopy ? (
            <p className="max-w-prose break-words whitespace-pre-line">{work.anonymousCopy}</p>
          ) : (
            <p className="text-muted">{t('works.noAnonymous')}</p>
          )}
        </Section>
      )}
      {work.body && (
        <Section title={t('works.body')}>
          <p className="max-w-prose break-words whitespace-pre-line">{work.body}</p>
        </Section>
      )}
    </>
  );
}
