import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { logArticle } from '../articles.service.server.ts';
import { blankDraft } from '../draft.ts';
import { readFormChoices } from '../form-choices.server.ts';
import { coveragePaths } from '../paths.ts';
import { rereadSource } from '../reading.service.server.ts';
import { AlreadyLogged } from '../same-article.server.ts';
import { articleSchema } from '../schema.ts';
import { CheckPage, SourceBox } from '../ui/log-page.tsx';
import { readingView } from '../ui/reading-view.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export const loader = guard({ can: 'coverage.write' }, async ({ ctx, url, t }) => ({
  pageTitle: t('coverage.logTitle'),
  byHand: url.searchParams.get('cara') === 'manual',
  choices: await readFormChoices(ctx.db),
}));

export const action = guard({ can: 'coverage.write' }, async ({ ctx, request }) => {
  const form = await request.formData();
  let same: { id: number; title: string } | undefined;
  const answer = await handleForm(form, articleSchema, async value => {
    try {
      const id = await logArticle(ctx, value);
      return await redirectWithFlash(coveragePaths.show(id), 'coverage.saved', {
        values: { title: value.title },
      });
    } catch (error) {
      if (error instanceof AlreadyLogged) same = error.article;
      throw error;
    }
  });
  if (answer instanceof Response) return answer;
  const reading = await rereadSource(ctx, String(form.get('source') ?? ''));
  const choices = await readFormChoices(ctx.db, reading);
  return data({ ...answer.data, same, reading, choices }, { status: answer.init?.status ?? 422 });
});

export default function LogArticle() {
  const { byHand, choices } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useT();
  if (!byHand && !refused) return <SourceBox />;
  const view = refused?.reading ? readingView(refused.reading, t) : undefined;
  return (
    <CheckPage
      draft={blankDraft}
      choices={refused?.choices ?? choices}
      source={view?.source}
      alreadyLogged={refused?.same}
    />
  );
}
