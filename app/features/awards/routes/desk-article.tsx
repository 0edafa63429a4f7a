import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/season.ts';
import { getFormProps } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { coveragePaths } from '#app/features/coverage/paths.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n, useT } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { NotFound } from '#app/lib/errors.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import {
  findDeskArticle,
  listArticleVerdicts,
  listReasons,
  listRulingsOf,
} from '../desk/desk.queries.server.ts';
import { articleVerdictSchema } from '../desk/schema.ts';
import { decideOnArticle } from '../desk/service.server.ts';
import { deskPaths } from '../desk-paths.ts';
import { reversibleAmong } from '../exclusion-codes.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { ArticleVerdicts } from '../ui/article-verdicts.tsx';
import { ExclusionReasons } from '../ui/exclusion-reasons.tsx';
import { ReasonField } from '../ui/reason-field.tsx';
import { Rulings } from '../ui/rulings.tsx';

export const loader = guard({ can: 'awards.standing' }, async ({ ctx, params, t }) => {
  const season = await findSeason(ctx.db, idParam(params.id));
  const article = await findDeskArticle(ctx.db, idParam(params.articleId));
  if (!season || !article) throw new NotFound();
  const { reasons } = await listReasons(ctx.db, season, article.id);
  return {
    title: t('season.desk.articleTitle', { title: article.title }),
    season,
    article,
    reasons,
    restorable: reversibleAmong(reasons).length > 0,
    verdicts: (await listArticleVerdicts(ctx.db, season.id)).filter(each => each.articleId === article.id),
    rulings: await listRulingsOf(ctx.db, article.id),
    mayDecide: season.status === 'open' && can(ctx.actor, 'awards.write'),
    mayCorrect: can(ctx.actor, 'coverage.write'),
    zone: (await readOffice(ctx.db)).zone,
  };
});

export const action = guard({ can: 'awards.write' }, async ({ ctx, request, params }) => {
  const [id, articleId] = [idParam(params.id), idParam(params.articleId)];
  return handleForm(await request.formData(), articleVerdictSchema, async value => {
    await decideOnArticle(ctx, id, articleId, value);
    return redirectWithFlash(deskPaths.article(id, articleId), 'season.desk.flashDecided');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function DeskArticle() {
  const page = useLoaderData<typeof loader>();
  const { season, article, reasons, verdicts, mayDecide, zone } = page;
  const { t, format } = useI18n();
  const { rules } = season.ruleSet;
  return (
    <>
      <PageHeader
        title={article.title}
        parent={{ href: deskPaths.desk(season.id), label: t('awards.tabDesk') }}
        meta={
          <>
            <span>{article.outlet}</span>
            <span className="tabular">{format.published(article.publishedAt, zone)}</span>
          </>
        }
        actions={
          <>
            <LinkButton href={coveragePaths.show(article.id)}>{t('season.desk.toArticle')}</LinkButton>
            {page.mayCorrect && (
              <LinkButton href={coveragePaths.originality(article.id)}>
                {t('season.desk.toOriginality')}
              </LinkButton>
            )}
          </>
        }
      />
      <Section title={t('season.desk.now')}>
        {reasons.length === 0 ? (
          <p>{t('season.desk.eligible')}</p>
        ) : (
          <ExclusionReasons reasons={reasons} rules={rules} />
        )}
      </Section>
      {verdicts.length > 0 && (
        <Section
          title={t('season.desk.decision')}
          aside={
            mayDecide && (
              <Confirm
                label={t('season.desk.withdraw')}
                question={t('season.desk.withdrawQuestion')}
                confirmLabel={t('season.desk.withdraw')}
                confirmVariant="primary"
                align="end"
                size="small"
                action={deskPaths.verdictWithdrawal(season.id, article.id)}
                fields={<ReasonField />}
              />
            )
          }
        >
          <ArticleVerdicts seasonId={season.id} verdicts={verdicts} rules={rules} zone={zone} />
        </Section>
      )}
      {mayDecide && (
        <Section title={t('season.desk.decide')}>
          <Decide restorable={page.restorable} cancelHref={deskPaths.desk(season.id)} />
        </Section>
      )}
      <Section
        title={t('season.desk.rulings')}
        aside={
          mayDecide && (
            <LinkButton href={deskPaths.ruling(season.id, article.id)} size="small">
              {t('season.desk.recordRuling')}
            </LinkButton>
          )
        }
      >
        {page.rulings.length === 0 ? (
          <p className="text-muted">{t('season.desk.noRulings')}</p>
        ) : (
          <Rulings seasonId={season.id} rulings={page.rulings} mayDecide={mayDecide} />
        )}
      </Section>
    </>
  );
}

/** Brings an article back or sets it aside, with the reason. */
function Decide({ restorable, cancelHref }: { restorable: boolean; cancelHref: string }) {
  const t = useT();
  const [form, fields] = useOfficeForm<{ verdict: string; reason: string }>({
    id: 'verdict',
    defaultValue: { verdict: restorable ? 'restored' : 'set_aside' },
  });
  const labels = { verdict: t('season.desk.decision'), reason: t('awards.reason') };
  const choices = restorable ? (['restored', 'set_aside'] as const) : (['set_aside'] as const);
  return (
    <Form method="post" {...getFormProps(form)} className="flex max-w-xl flex-col gap-4">
      <FormRefusal form={form} labels={labels} />
      <FormField
        label={labels.verdict}
        field={fields.verdict}
        type="radio-group"
        options={choices.map(value => ({ value, label: t(`season.desk.choices.${value}`) }))}
      />
      <FormField
        label={labels.reason}
        hint={t('season.desk.reasonHint')}
        field={fields.reason}
        type="textarea"
        rows={3}
        maxLength={500}
        required
      />
      <FormActions>
        <Button variant="primary">{t('season.desk.save')}</Button>
        <LinkButton href={cancelHref} variant="ghost">
          {t('common.cancel')}
        </LinkButton>
      </FormActions>
    </Form>
  );
}
