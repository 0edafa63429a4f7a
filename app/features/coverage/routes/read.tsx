import '#app/i18n/sections/logging.ts';
import { data, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useNavigation } from '@remix-run/react';
import { useRef } from 'react';
import { useT } from '#app/i18n/react.tsx';
import { Invalid } from '#app/lib/errors.ts';
import { Button } from '#app/ui/button.tsx';
import { guard } from '#app/web/guard.server.ts';
import { draftFromReading } from '../draft-reading.ts';
import { findDraftSame } from '../draft-same.server.ts';
import { readFormChoices } from '../form-choices.server.ts';
import { listLines } from '../logging/batches.queries.server.ts';
import { readAgain, takeHandOver } from '../logging/batches.service.server.ts';
import { readWaitingLines } from '../logging/read-batch.server.ts';
import { findLoggedLink } from '../logging/read-line.server.ts';
import { findLinks, planSource } from '../logging/source-plan.ts';
import { chosenKind, handedFiles } from '../logging/uploads.server.ts';
import { coveragePaths } from '../paths.ts';
import { readSource } from '../reading.service.server.ts';
import { describeSame, type FoundSame } from '../same-article.server.ts';
import { toneHints } from '../tone/tone-hint.ts';
import { CheckPage } from '../ui/log-page.tsx';
import { readingView } from '../ui/reading-view.ts';
import { SourceBox } from '../ui/source-box.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export const loader = guard({ can: 'coverage.write' }, ({ t }) => ({ pageTitle: t('coverage.logTitle') }));

/**
 * Reads the box: one story answers with the form filled in, several things or a file with a batch of lines. Nothing is
 * logged here.
 */
export const action = guard({ can: 'coverage.write', limit: 'fetch' }, async ({ ctx, request }) => {
  const form = await request.formData();
  const source = String(form.get('source') ?? '');
  const files = await handedFiles(form, 'file');
  const as = chosenKind(form);
  const refuse = (problems: { source?: string[]; file?: string[] }, logged?: FoundSame) =>
    data({ ok: false as const, problems, logged, source }, { status: 422 });
  const plan = planSource(source, as);
  if (files.length === 0 && plan.kind === 'html') {
    // What is no story is refused at the box; a page is kept from here on, as its article's first recording.
    const page = await readSource(ctx, source, { as });
    if (!page.ok) return refuse({ source: [`coverage.problems.${page.problem}`] });
  }
  if (files.length > 0 || plan.kind === 'links' || plan.kind === 'html') {
    try {
      const origin = files.length > 0 ? 'files' : 'paste';
      const batch = await takeHandOver(ctx, { text: source, files, origin, as, readSingleHere: true });
      if (batch.lines > 1) return redirect(coveragePaths.batch(batch.id), 303);
      // What was handed over before and could not be read is handed over again to be read again.
      const [before] = await listLines(ctx.db, batch.id);
      if (before?.state === 'failed') await readAgain(ctx, batch.id, before.id);
      await readWaitingLines(ctx, batch.id);
      const [line] = await listLines(ctx.db, batch.id);
      return redirect(line ? coveragePaths.line(batch.id, line.id) : coveragePaths.batch(batch.id), 303);
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      const { source: text, file = text ? [] : Object.values(error.fields).flat() } = error.fields;
      const again = files.length > 0 ? ['logging.chooseFileAgain'] : [];
      return refuse({ source: text, file: [...file, ...again] });
    }
  }
  const logged = plan.kind === 'link' ? await findLoggedLink(ctx, plan.link.key) : undefined;
  if (logged) return refuse({}, await describeSame(ctx.db, logged));
  const found = await readSource(ctx, source, { as });
  if (!found.ok) return refuse({ source: [`coverage.problems.${found.problem}`] });
  const choices = await readFormChoices(ctx.db, found.reading);
  const draft = draftFromReading(found.reading, found, choices.zone);
  const same = await findDraftSame(ctx.db, draft);
  const linksInside = plan.kind === 'text' ? findLinks(source).links.length : 0;
  return {
    ok: true as const,
    found,
    choices,
    draft,
    tones: toneHints({ title: draft.title ?? '', body: draft.body ?? '' }),
    same,
    links: linksInside > 1 ? { source, count: linksInside } : null,
  };
});

/**
 * What was read, also while its form is on its way: by then the router holds the answer to that, and without this the box
 * would stand here for a moment in place of the form.
 */
function useReadAnswer() {
  const latest = useActionData<typeof action>();
  const leaving = useNavigation().state !== 'idle';
  const shown = useRef(latest);
  if (latest || !leaving) shown.current = latest;
  return shown.current;
}

export default function ReadArticle() {
  const answer = useReadAnswer();
  const t = useT();
  if (!answer?.ok) {
    return (
      <SourceBox
        source={answer?.source}
        problems={answer?.problems}
        alreadyLogged={answer?.logged ?? undefined}
      />
    );
  }
  const { links } = answer;
  return (
    <CheckPage
      draft={answer.draft}
      choices={answer.choices}
      toneHints={answer.tones}
      same={answer.same}
      {...readingView(answer.found.reading, t, answer.found)}
      aside={
        links && (
          <Form method="post" action={coveragePaths.read} className="mb-4">
            <textarea hidden readOnly name="source" defaultValue={links.source} />
            <input type="hidden" name="sebagai" value="tautan" />
            <Button size="small">{t('logging.asLinks', { count: links.count })}</Button>
          </Form>
        )
      }
    />
  );
}
