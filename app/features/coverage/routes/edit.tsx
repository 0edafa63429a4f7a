import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { Flash } from '#app/ui/flash.tsx';
import { withBack } from '#app/ui/list-address.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { useOfficeForm } from '#app/web/office-form.tsx';
import { changedSince, draftOfArticle, mergedDraftOf } from '../article-draft.server.ts';
import { findArticle } from '../articles.queries.server.ts';
import { updateArticle } from '../articles.service.server.ts';
import { draftOfForm } from '../draft.ts';
import { readFormChoices } from '../form-choices.server.ts';
import { coveragePaths, saveOver, updateKnown } from '../paths.ts';
import { AlreadyLogged, type FoundSame } from '../same-article.server.ts';
import { articleSchema, type ArticleForm as Values } from '../schema.ts';
import { toneHints } from '../tone/tone-hint.ts';
import { ArticleForm } from '../ui/article-form.tsx';
import { ArticleHistory } from '../ui/article-history.tsx';
import { useAskedField } from '../ui/use-asked-field.ts';
import { parentOf, wayBack } from '../way-back.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export const loader = guard({ can: 'coverage.write' }, async ({ ctx, params, url, t }) => {
  const id = idParam(params.id);
  const article = await findArticle(ctx.db, id);
  if (!article) throw new NotFound();
  const carried = article.topics.map(topic => topic.id);
  const choices = await readFormChoices(ctx.db, null, carried);
  const { row } = article;
  const draft = draftOfArticle(article, choices.zone);
  const textOptional = row.evidence_file_id !== null || row.found_by === 'import';
  const tones = toneHints(row);
  return {
    pageTitle: t('coverage.editTitle'),
    id,
    title: row.title,
    back: wayBack(url),
    textOptional,
    draft,
    choices,
    tones,
  };
});

export const action = guard({ can: 'coverage.write' }, async ({ ctx, params, url, request }) => {
  const id = idParam(params.id);
  const form = await request.formData();
  if (form.has(updateKnown)) return { merged: await mergedDraftOf(ctx.db, id, draftOfForm(form)) };
  let same: FoundSame | undefined;
  let meanwhile: Awaited<ReturnType<typeof changedSince>>;
  const over = form.get(saveOver);
  if (over !== null) form.set('version', over);
  const answer = await handleForm(form, articleSchema, async value => {
    try {
      await updateArticle(ctx, id, value);
      return await redirectWithFlash(wayBack(url) ?? coveragePaths.show(id), 'coverage.updated');
    } catch (error) {
      if (error instanceof AlreadyLogged) same = error.article;
      if (error instanceof Conflict) meanwhile = await changedSince(ctx.db, id, value.version);
      throw error;
    }
  });
  if (answer instanceof Response) return answer;
  return data({ ...answer.data, same, meanwhile }, { status: answer.init?.status ?? 422 });
});

export default function EditArticle() {
  const { id, title, back, textOptional, choices, tones, ...kept } = useLoaderData<typeof loader>();
  useAskedField();
  const answer = useActionData<typeof action>();
  const merged = answer && 'merged' in answer ? answer.merged : undefined;
  const same = answer && 'same' in answer ? answer.same : undefined;
  const meanwhile = answer && 'meanwhile' in answer ? answer.meanwhile : undefined;
  const draft = merged ?? kept.draft;
  const t = useT();
  const [form, fields] = useOfficeForm<Values>({ id: 'artikel', defaultValue: draft });
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t('coverage.editTitle')}
        parent={parentOf(t, back, { href: coveragePaths.show(id), label: title })}
      />
      {merged && <Flash tone="warning">{t('coverage.mergedForm')}</Flash>}
      {meanwhile && (
        <>
          <Flash tone="warning">{t('coverage.changedMeanwhileHint')}</Flash>
          <ArticleHistory title={t('coverage.changedMeanwhile')} entries={meanwhile.entries} />
        </>
      )}
      <ArticleForm
        form={form}
        fields={fields}
        action={withBack(coveragePaths.edit(id), back)}
        cancelHref={back ?? coveragePaths.show(id)}
        textOptional={textOptional}
        toneHints={tones}
        keptAs={`article-${id}`}
        {...choices}
        outlets={[...new Set([draft.outletName ?? '', ...choices.outlets])]}
        submitLabel={t('common.saveChanges')}
        same={same}
        over={meanwhile?.version}
      />
    </div>
  );
}
