import '#app/i18n/sections/results.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FileDown, Megaphone } from 'lucide-react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { actorUserId, can } from '#app/lib/actor.ts';
import { NotFound } from '#app/lib/errors.ts';
import { buttonClass, LinkButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { Field } from '#app/ui/field.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { Section } from '#app/ui/section.tsx';
import { useLive } from '#app/ui/use-live.ts';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { refuseWithheld } from '../judging/withheld-standing.server.ts';
import { resultPaths } from '../result-paths.ts';
import { countUnanswered } from '../results/dossiers.queries.server.ts';
import { countNewDecisions, readRunJob, runState } from '../results/run-state.server.ts';
import { findRunFacts } from '../results/run-summaries.queries.server.ts';
import { findRun, listAwards, listRuns, listSignatures } from '../results/runs.queries.server.ts';
import { signatureSchema } from '../results/schema.ts';
import { signaturesNeeded, signRun } from '../results/signing.service.server.ts';
import { RunAwards } from '../ui/run-awards.tsx';
import { RunBadge } from '../ui/run-badge.tsx';
import { RunSigning } from '../ui/run-signing.tsx';
import { RunSnapshot } from '../ui/run-snapshot.tsx';
import { SinceLock } from '../ui/since-lock.tsx';

const pollMs = 1500;
const papers = ['minutes', 'letter', 'attendance'] as const;

export const loader = guard({ can: 'awards.standing' }, async ({ ctx, params, t }) => {
  const run = await findRun(ctx.db, idParam(params.runId));
  if (!run) throw new NotFound();
  // What is published, everybody has read.
  if (run.publishedAt === null) await refuseWithheld(ctx, run.seasonId);
  const runs = await listRuns(ctx.db, run.seasonId);
  const signatures = await listSignatures(ctx.db, run.id);
  const facts = await findRunFacts(ctx.db, run.id);
  const newer = runs.filter(other => other.number > run.number);
  const state = runState(run, {
    signatures: signatures.length,
    newer: newer.length > 0,
    newerPublished: newer.some(other => other.publishedAt !== null),
  });
  const userId = actorUserId(ctx.actor);
  const signed = signatures.some(signature => signature.userId === userId);
  return {
    title: t('results.runTitle', { number: run.number, season: run.season }),
    run,
    state,
    signatures,
    signaturesNeeded,
    newest: runs[0]!.id === run.id ? null : { id: runs[0]!.id, number: runs[0]!.number },
    earlier: runs.find(other => other.number < run.number) ?? null,
    awards: await listAwards(ctx.db, run.id),
    counts: facts?.counts ?? null,
    since: facts?.since ?? null,
    decisions: newer.length > 0 ? 0 : await countNewDecisions(ctx.db, run),
    unanswered: run.publishedAt === null ? 0 : await countUnanswered(ctx.db, run.seasonId),
    checking: (await readRunJob(ctx.db, 'check', run.id)) !== null,
    comparing: (await readRunJob(ctx.db, 'since', run.id)) !== null,
    announcing: await readRunJob(ctx.db, 'announce', run.id),
    signed,
    maySign: can(ctx.actor, 'awards.sign') && !signed && newer.length === 0 && run.publishedAt === null,
    mayPublish: can(ctx.actor, 'awards.publish') && state === 'signed',
    mayDownload: can(ctx.actor, 'awards.publish'),
    zone: (await readOffice(ctx.db)).zone,
  };
});

export const action = guard({ can: 'awards.sign' }, async ({ ctx, request, params }) => {
  const id = idParam(params.runId);
  return handleForm(await request.formData(), signatureSchema, async value => {
    await signRun(ctx, id, value);
    return redirectWithFlash(resultPaths.run(id), 'results.flashSigned');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Run() {
  const page = useLoaderData<typeof loader>();
  const { run, state, newest, earlier, announcing, zone } = page;
  const { t, format } = useI18n();
  useLive(page.checking || page.comparing || announcing !== null, pollMs);
  return (
    <>
      <PageHeader
        title={page.title}
        parent={{ href: resultPaths.season(run.seasonId), label: t('results.title') }}
        meta={
          <>
            <RunBadge state={state} />
            {run.publishedAt && (
              <span>
                {t('results.publishedBy', {
                  at: format.instant(run.publishedAt, zone),
                  name: run.publishedBy ?? t('results.system'),
                })}
              </span>
            )}
            {run.objectionsUntil && (
              <span>{t('results.objectionsUntil', { at: format.instant(run.objectionsUntil, zone) })}</span>
            )}
          </>
        }
        actions={
          <>
            {earlier && (
              <LinkButton href={resultPaths.diff(run.id, earlier.id)}>
                {t('results.compare', { number: earlier.number })}
              </LinkButton>
            )}
            {run.publishedAt && (
              <>
                <LinkButton href={resultPaths.objections(run.id)}>
                  {page.unanswered > 0
                    ? t('results.objectionsWaiting', { count: page.unanswered })
                    : t('results.objections')}
                </LinkButton>
                <LinkButton href={resultPaths.dossiers(run.id)}>{t('results.dossiers')}</LinkButton>
                <a href={resultPaths.published(run.seasonId)} className={buttonClass()}>
                  {t('results.publicPage')}
                </a>
              </>
            )}
            {page.mayPublish && (
              <Confirm
                label={t('results.publish')}
                icon={Megaphone}
                variant="primary"
                confirmVariant="primary"
                align="end"
                question={t('results.publishQuestion', { name: run.season })}
                confirmLabel={t('results.publishConfirm')}
                action={resultPaths.publication(run.id)}
                fields={
                  <Field
                    label={t('results.objectionDays')}
                    name="objectionDays"
                    type="number"
                    min={1}
                    max={60}
                    defaultValue="7"
                    required
                  />
                }
              >
                {t('results.publishText')}
              </Confirm>
            )}
          </>
        }
      />
      {newest && (
        <p className="mb-5 rounded-md bg-amber-wash px-4 py-3">
          {t('results.replacedNote')}{' '}
          <Link href={resultPaths.run(newest.id)} className="link">
            {t('results.runOf', { number: newest.number })}
          </Link>
          .
        </p>
      )}
      {announcing && (
        <div className="mb-6 max-w-xl">
          <Progress
            label={t('results.announcing')}
            done={announcing.total === null ? 0 : announcing.done}
            total={announcing.total ?? 1}
            text={t('results.announcingText')}
          />
        </div>
      )}
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div>
          <Section title={t('results.awards')}>
            <RunAwards awards={page.awards} level={3} />
          </Section>
          {!newest && (
            <Section title={t('results.since')}>
              <SinceLock {...page} runId={run.id} />
            </Section>
          )}
        </div>
        <div>
          <RunSigning
            sha256={run.sha256}
            signatures={page.signatures}
            needed={page.signaturesNeeded}
            maySign={page.maySign}
            signed={page.signed}
            zone={zone}
          />
          {state === 'unsigned' && (
            <p className="-mt-4 pb-8 text-sm text-muted">{t('results.unsignedNote')}</p>
          )}
          <Section title={t('results.papers')}>
            <p className="mb-3 text-muted">{t('results.papersIntro')}</p>
            <ul className="flex flex-col items-start gap-2">
              {papers.map(paper => (
                <li key={paper}>
                  <a
                    href={resultPaths.document(run.id, paper)}
                    className="link inline-flex items-center gap-2"
                  >
                    <Icon of={FileDown} />
                    {t(`results.paperNames.${paper}`)} (PDF)
                  </a>
                </li>
              ))}
            </ul>
          </Section>
          <Section title={t('results.facts')}>
            <RunSnapshot {...page} />
          </Section>
        </div>
      </div>
    </>
  );
}
