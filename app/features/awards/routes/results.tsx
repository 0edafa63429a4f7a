import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/results.ts';
import { getFormProps } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { LockKeyhole } from 'lucide-react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { NotFound } from '#app/lib/errors.ts';
import { Button } from '#app/ui/button.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { Section } from '#app/ui/section.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { useLive } from '#app/ui/use-live.ts';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { hasStandingChanges } from '../changes.queries.server.ts';
import { countClaims } from '../completeness/claims.queries.server.ts';
import { listRounds } from '../judging/rounds.queries.server.ts';
import { resultPaths } from '../result-paths.ts';
import {
  overtakenRounds,
  requestLock,
  toldLockDay,
  undecidedRounds,
} from '../results/locking.service.server.ts';
import { runState } from '../results/run-state.server.ts';
import { countSignatures, listRuns } from '../results/runs.queries.server.ts';
import { lockSchema } from '../results/schema.ts';
import { findSeasonJob } from '../season-jobs.server.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { OpenClaimsNote } from '../ui/open-claims-note.tsx';
import { RunBadge } from '../ui/run-badge.tsx';
import { SeasonFrame } from '../ui/season-frame.tsx';

const pollMs = 1500;

export const loader = guard({ can: 'awards.standing' }, async ({ ctx, params, t }) => {
  const season = await findSeason(ctx.db, idParam(params.id));
  if (!season) throw new NotFound();
  const rounds = await listRounds(ctx.db, season.id);
  const runs = await listRuns(ctx.db, season.id);
  const signatures = await countSignatures(ctx.db, season.id);
  const published = runs.findIndex(run => run.publishedAt !== null);
  return {
    title: `${t('results.title')} – ${season.name}`,
    season,
    undecided: undecidedRounds(rounds).map(({ name }) => name),
    openClaims: (await countClaims(ctx.db, season.id)).open,
    toldOn: await toldLockDay(ctx.db, season.id, ctx.now),
    overtaken: (await overtakenRounds(ctx.db, rounds)).map(({ name }) => name),
    recomputing: await hasStandingChanges(ctx.db, season.id),
    decided: rounds.filter(({ status }) => status === 'decided').length,
    locking: await findSeasonJob(ctx.db, 'awards.lock', season.id),
    runs: runs.map((run, i) => ({
      ...run,
      state: runState(run, {
        signatures: signatures.get(run.id) ?? 0,
        newer: i > 0,
        newerPublished: published >= 0 && published < i,
      }),
    })),
    mayWrite: can(ctx.actor, 'awards.write'),
    zone: (await readOffice(ctx.db)).zone,
  };
});

export const action = guard({ can: 'awards.write' }, async ({ ctx, request, params }) => {
  const id = idParam(params.id);
  return handleForm(await request.formData(), lockSchema, async value => {
    await requestLock(ctx, id, value);
    return redirectWithFlash(resultPaths.season(id), 'results.flashLocking');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Results() {
  const page = useLoaderData<typeof loader>();
  const { season, runs, locking, zone } = page;
  const { t, format } = useI18n();
  useLive(locking !== null, pollMs);
  return (
    <SeasonFrame season={season} current="results" mayStanding>
      <p className="mb-6 max-w-3xl text-muted">{t('results.intro')}</p>
      <OpenClaimsNote seasonId={season.id} open={page.openClaims} />
      {locking ? (
        <div className="mb-8 max-w-xl">
          <Progress
            label={t('results.locking')}
            done={locking.total === null ? 0 : locking.done}
            total={locking.total ?? 1}
            text={
              locking.total === null
                ? t('results.lockingText')
                : t('results.lockingProgress', {
                    done: format.number(locking.done),
                    total: format.number(locking.total),
                  })
            }
          />
          <noscript>
            <a className="link" href={resultPaths.season(season.id)}>
              {t('results.reload')}
            </a>
          </noscript>
        </div>
      ) : (
        <LockPart {...page} />
      )}
      <Section title={t('results.runs')}>
        <DataTable
          caption={t('results.runs')}
          columns={[
            {
              key: 'number',
              header: t('results.run'),
              primary: true,
              cell: run => t('results.runOf', { number: run.number }),
            },
            { key: 'state', header: t('results.state'), cell: run => <RunBadge state={run.state} /> },
            {
              key: 'at',
              header: t('results.lockedAt'),
              cell: run => format.instant(run.madeAt, zone),
            },
            {
              key: 'hash',
              header: t('results.hash'),
              hideOnPhone: true,
              cell: run => <code className="text-sm">{run.sha256.slice(0, 12)}…</code>,
            },
            {
              key: 'reason',
              header: t('results.why'),
              hideOnPhone: true,
              cell: run => run.reason || '–',
            },
          ]}
          rows={runs}
          rowKey={run => run.id}
          rowHref={run => resultPaths.run(run.id)}
          empty={<p className="text-muted">{t('results.noRuns')}</p>}
        />
      </Section>
    </SeasonFrame>
  );
}

function LockPart(page: {
  season: { status: string };
  undecided: string[];
  overtaken: string[];
  recomputing: boolean;
  openClaims: number;
  toldOn: string | null;
  decided: number;
  runs: unknown[];
  mayWrite: boolean;
}) {
  const { season, undecided, overtaken, recomputing, openClaims, toldOn, decided, runs, mayWrite } = page;
  const { t, format } = useI18n();
  const [form, fields] = useOfficeForm<{ reason: string }>({ id: 'lock' });
  const faults = [
    season.status !== 'finished' && t('results.seasonRuns'),
    recomputing && t('results.recomputing'),
    ...undecided.map(name => t('results.undecidedRound', { name })),
    ...overtaken.map(name => t('results.indexMovedRound', { name })),
    openClaims > 0 && t('results.claimsOpen'),
    toldOn !== null && t('results.lockToldOn', { day: format.date(toldOn) }),
    undecided.length === 0 && decided === 0 && t('results.nothingDecided'),
  ].filter(fault => fault !== false);
  if (faults.length > 0) {
    return (
      <Section title={t('results.notReady')}>
        <ul className="list-disc pl-5">
          {faults.map(fault => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      </Section>
    );
  }
  if (!mayWrite) return null;
  const again = runs.length > 0;
  return (
    <Section title={t(again ? 'results.lockAgain' : 'results.ready')}>
      <p className="mb-3 max-w-3xl">
        {again ? t('results.lockAgainText') : t('results.readyText', { rounds: decided })}
      </p>
      <Form method="post" {...getFormProps(form)} className="flex max-w-xl flex-col items-start gap-3">
        <FormRefusal form={form} labels={{ reason: t('results.reason') }} />
        {again && (
          <div className="w-full">
            <FormField
              label={t('results.reason')}
              hint={t('results.reasonHint')}
              field={fields.reason}
              type="textarea"
              rows={2}
              maxLength={500}
              required
            />
          </div>
        )}
        <Button variant={again ? undefined : 'primary'} icon={LockKeyhole}>
          {t(again ? 'results.lockAgain' : 'results.lock')}
        </Button>
      </Form>
    </Section>
  );
}
