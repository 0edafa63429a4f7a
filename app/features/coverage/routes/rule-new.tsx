import '#app/i18n/sections/inbox.ts';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listTopics } from '#app/features/programs/queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { inboxPaths } from '../inbox-paths.ts';
import { answerTrial, pathAfterSaving } from '../suggestions/rule-request.server.ts';
import { createRule, type RulePreview } from '../suggestions/rules.service.server.ts';
import { ruleSchema } from '../suggestions/schema.ts';
import { RuleForm } from '../ui/rule-form.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export const loader = guard({ can: 'coverage.write' }, async ({ ctx, t }) => ({
  pageTitle: t('inbox.ruleNew'),
  topics: (await listTopics(ctx.db, { active: true })).map(({ id, name }) => ({ id, name })),
}));

export const action = guard({ can: 'coverage.write' }, async ({ ctx, request }) => {
  const form = await request.formData();
  const trial = await answerTrial(ctx, form);
  if (trial) return trial;
  return handleForm(form, ruleSchema, async value => {
    const path = await pathAfterSaving(ctx, await createRule(ctx, value));
    return redirectWithFlash(path, 'inbox.ruleCreated', { values: { name: value.name } });
  });
});

export default function NewRule() {
  const { pageTitle, topics } = useLoaderData<typeof loader>();
  const answer = useActionData<{ preview?: RulePreview }>();
  const t = useT();
  return (
    <>
      <PageHeader title={pageTitle} parent={{ href: inboxPaths.rules, label: t('coverage.rules') }} />
      <RuleForm topics={topics} preview={answer?.preview} />
    </>
  );
}
