import '#app/i18n/sections/inbox.ts';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listTopics } from '#app/features/programs/queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { inboxPaths } from '../inbox-paths.ts';
import { answerTrial, pathAfterSaving } from '../suggestions/rule-request.server.ts';
import { findRule } from '../suggestions/rules.queries.server.ts';
import { type RulePreview, updateRule } from '../suggestions/rules.service.server.ts';
import { ruleSchema } from '../suggestions/schema.ts';
import { listSeenMatches } from '../suggestions/seen.service.server.ts';
import { Removal } from '../ui/removal.tsx';
import { RuleForm } from '../ui/rule-form.tsx';
import { SeenMatches } from '../ui/seen-matches.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export const loader = guard({ can: 'coverage.write' }, async ({ ctx, params, url, t }) => {
  const rule = await findRule(ctx.db, idParam(params.id));
  if (!rule) throw new NotFound();
  return {
    pageTitle: t('inbox.ruleEdit', { name: rule.name }),
    rule,
    seen: url.searchParams.has('cocok') ? await listSeenMatches(ctx, rule.id) : null,
    topics: (await listTopics(ctx.db)).map(({ id, name }) => ({ id, name })),
  };
});

export const action = guard({ can: 'coverage.write' }, async ({ ctx, params, request }) => {
  const form = await request.formData();
  const trial = await answerTrial(ctx, form);
  if (trial) return trial;
  return handleForm(form, ruleSchema, async value => {
    const id = idParam(params.id);
    await updateRule(ctx, id, value);
    const path = await pathAfterSaving(ctx, id);
    return redirectWithFlash(path, 'inbox.ruleUpdated', { values: { name: value.name } });
  });
});

export default function EditRule() {
  const { pageTitle, rule, seen, topics } = useLoaderData<typeof loader>();
  const answer = useActionData<{ preview?: RulePreview }>();
  const t = useT();
  return (
    <>
      <PageHeader
        title={pageTitle}
        parent={{ href: inboxPaths.rules, label: t('coverage.rules') }}
        actions={
          <Removal
            label={t('inbox.ruleDelete')}
            question={t('inbox.ruleDeleteQuestion', { name: rule.name })}
            action={inboxPaths.ruleRemoval(rule.id)}
          >
            {t('inbox.ruleDeleteText')}
          </Removal>
        }
      />
      {seen && <SeenMatches ruleId={rule.id} items={seen} />}
      <RuleForm rule={rule} topics={topics} preview={answer?.preview} />
    </>
  );
}
