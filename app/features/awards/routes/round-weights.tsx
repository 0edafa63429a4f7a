import '#app/i18n/sections/judging.ts';
import '#app/i18n/sections/weights.ts';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useErrors, useT } from '#app/i18n/react.tsx';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { findRound } from '../judging/rounds.queries.server.ts';
import { agreeWeights, weightsOf } from '../judging/weights.service.server.ts';
import { weightsSchema } from '../judging/weights-schema.ts';
import { juryPaths, type WeighingWay } from '../jury-paths.ts';
import { AgreedResult } from '../ui/agreed-result.tsx';
import { WeighingForm } from '../ui/weighing-form.tsx';
import { stillAgreed } from '../weighting/agreed-weights.ts';

const ways = [
  { way: 'perbandingan', method: 'pairwise' },
  { way: 'urutan', method: 'rank_order' },
] as const satisfies { way: WeighingWay; method: string }[];

export const loader = guard({ can: 'awards.write' }, async ({ ctx, params, url, t }) => {
  const round = await findRound(ctx.db, idParam(params.roundId));
  if (!round) throw new NotFound();
  if (round.status !== 'setup') throw new Conflict(`judging.notNow.${round.status}`);
  if (round.mode !== 'marks') throw new Conflict('weights.onlyMarks');
  const { criteria, agreed } = round.rubric;
  const { way, method } = ways.find(each => each.way === url.searchParams.get('cara')) ?? ways[0];
  const said = url.searchParams.getAll('n');
  const kept =
    agreed && agreed.method === method && stillAgreed(criteria, agreed)
      ? agreed.method === 'pairwise'
        ? agreed.steps
        : agreed.ranks
      : undefined;
  const form = weightsSchema.safeParse({
    method,
    values: said.length > 0 ? said : kept,
    version: round.version,
  });
  const answer = form.success ? weightsOf(round.rubric, form.data) : undefined;
  return {
    title: t('weights.title'),
    round: { id: round.id, name: round.name, version: round.version },
    way,
    method,
    criteria: criteria.map(({ key, name, weight }) => ({ key, name, weight })),
    values: answer && form.success ? form.data.values : null,
    answer: answer ?? null,
    asked: said.length > 0,
  };
});

export const action = guard({ can: 'awards.write' }, async ({ ctx, request, params }) => {
  const id = idParam(params.roundId);
  return handleForm(await request.formData(), weightsSchema, async value => {
    await agreeWeights(ctx, id, value);
    return redirectWithFlash(juryPaths.round(id), 'weights.flashAgreed');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function AgreeOnWeights() {
  const { title, round, way, method, criteria, values, answer, asked } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useT();
  const translate = useErrors();
  const errors = refused ? Object.values(refused.result.error ?? {}).flatMap(keys => keys ?? []) : [];
  return (
    <>
      <PageHeader title={title} parent={{ href: juryPaths.round(round.id), label: round.name }}>
        {t('weights.intro')}
      </PageHeader>
      <Tabs
        label={t('weights.ways')}
        tabs={ways.map(each => ({
          href: juryPaths.weights(round.id, each.way),
          label: t(`weights.method.${each.method}`),
          current: each.way === way,
        }))}
      />
      {errors.length > 0 && (
        <FormErrors title={t('common.formErrors')} errors={[]} general={translate(errors as string[])} />
      )}
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <WeighingForm
          key={`${way} ${values}`}
          {...{ roundId: round.id, way, method, values }}
          names={criteria.map(({ name }) => name)}
        />
        {answer && values && <AgreedResult {...{ round, method, values, criteria, answer }} kept={!asked} />}
      </div>
    </>
  );
}
