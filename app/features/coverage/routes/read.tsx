import { data, type MetaFunction } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';
import { guard } from '#app/web/guard.server.ts';
import { draftFromReading } from '../draft.ts';
import { readFormChoices } from '../form-choices.server.ts';
import { readSource } from '../reading.service.server.ts';
import { CheckPage, SourceBox } from '../ui/log-page.tsx';
import { readingView } from '../ui/reading-view.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export const loader = guard({ can: 'coverage.write' }, ({ t }) => ({ pageTitle: t('coverage.logTitle') }));

/** Reads the box and answers with the form filled in, or with the box and why not. Changes nothing. */
export const action = guard({ can: 'coverage.write', limit: 'fetch' }, async ({ ctx, request }) => {
  const source = String((await request.formData()).get('source') ?? '');
  const found = await readSource(ctx, source);
  if (!found.ok) return data({ ok: false as const, problem: found.problem, source }, { status: 422 });
  const choices = await readFormChoices(ctx.db, found.reading);
  return { ok: true as const, found, choices, draft: draftFromReading(found.reading, found, choices.zone) };
});

export default function ReadArticle() {
  const answer = useActionData<typeof action>();
  const t = useT();
  if (!answer?.ok) {
    const problem = answer && (`coverage.problems.${answer.problem}` as MessageKey);
    return <SourceBox source={answer?.source} problem={problem} />;
  }
  return (
    <CheckPage
      draft={answer.draft}
      choices={answer.choices}
      {...readingView(answer.found.reading, t, answer.found)}
    />
  );
}
