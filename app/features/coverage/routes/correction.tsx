import '#app/i18n/sections/found.ts';
import '#app/i18n/sections/understanding.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { MessageCircle } from 'lucide-react';
import { adminPaths } from '#app/features/admin/paths.ts';
import { listMail } from '#app/features/outbox/queries.server.ts';
import { listContactable } from '#app/features/partners/contactable.queries.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { NotFound } from '#app/lib/errors.ts';
import { whatsappLink } from '#app/lib/phone.ts';
import { isoDay } from '#app/lib/zones.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { findArticle } from '../articles.queries.server.ts';
import { answerSchema } from '../correction-schema.ts';
import { findCorrection } from '../corrections.queries.server.ts';
import { answerCorrection, correctionAct } from '../corrections.service.server.ts';
import { coveragePaths } from '../paths.ts';
import { CorrectionAnswer } from '../ui/correction-answer.tsx';
import { CorrectionBadge } from '../ui/correction-badge.tsx';
import { CorrectionFacts } from '../ui/correction-facts.tsx';
import { parentOf, wayBack } from '../way-back.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export const loader = guard({ can: 'coverage.read' }, async ({ ctx, params, url, t }) => {
  const correction = await findCorrection(ctx.db, idParam(params.id));
  const article = correction && (await findArticle(ctx.db, correction.article_id));
  if (!correction || !article) throw new NotFound();
  const { zone } = await readOffice(ctx.db);
  const on = isoDay(ctx.now, zone);
  const journalistIds = correction.journalist_id
    ? [correction.journalist_id]
    : article.journalists.map(person => person.id);
  const people = await listContactable(ctx.db, { on, journalistIds, active: null });
  const number = people.find(person => person.whatsapp && !person.doNotContact)?.whatsapp;
  const [mail] = (await listMail(ctx.db, { act: correctionAct(correction.id) })).rows;
  return {
    pageTitle: `${t('understanding.requestTitle')}: ${article.title}`,
    correction,
    back: wayBack(url),
    article: { id: article.id, title: article.title, outletName: article.outlet.name },
    mail: mail && { href: adminPaths.mail(mail.id), status: mail.status },
    // Without a number WhatsApp lets the officer pick one.
    chat: number
      ? whatsappLink(number, correction.body)
      : `https://wa.me/?text=${encodeURIComponent(correction.body)}`,
    zone,
    today: on,
    mayWrite: can(ctx.actor, 'coverage.write'),
  };
});

export const action = guard({ can: 'coverage.write' }, async ({ ctx, params, url, request }) => {
  const id = idParam(params.id);
  return handleForm(await request.formData(), answerSchema, async value => {
    await answerCorrection(ctx, id, value);
    return redirectWithFlash(wayBack(url) ?? coveragePaths.correction(id), 'understanding.answered');
  });
});

export default function ShowCorrection() {
  const { correction, back, article, mail, chat, zone, today, mayWrite } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  return (
    <>
      <PageHeader
        title={t('understanding.requestTitle')}
        parent={parentOf(t, back, {
          href: coveragePaths.corrections,
          label: t('understanding.corrections'),
        })}
        meta={<CorrectionBadge status={correction.status} />}
        actions={
          mayWrite && (
            <LinkButton href={chat} icon={MessageCircle} target="_blank" rel="noreferrer noopener">
              {t('understanding.chat')}
            </LinkButton>
          )
        }
      />
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)]">
        <div>
          <Section title={t('found.passage')}>
            <blockquote className="max-w-prose border-s-2 border-base-300 ps-3 wrap-anywhere">
              {correction.passage}
            </blockquote>
          </Section>
          <Section title={t('understanding.letter')}>
            <p className="mb-2 font-medium">{correction.subject}</p>
            <p className="max-w-prose wrap-anywhere whitespace-pre-line">{correction.body}</p>
            <p className="mt-2 text-sm text-muted">{t('understanding.copyHint')}</p>
          </Section>
        </div>
        <div>
          <CorrectionFacts correction={correction} article={article} mail={mail} zone={zone} />
          {mayWrite && <CorrectionAnswer key={correction.version} correction={correction} today={today} />}
        </div>
      </div>
    </>
  );
}
