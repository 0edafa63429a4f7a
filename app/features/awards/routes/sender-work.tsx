import '#app/i18n/sections/works.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useI18n } from '#app/i18n/react.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { SenderFrame, SenderRefusal } from '../ui/sender-frame.tsx';
import { SenderEyebrow, WorkForm } from '../ui/work-form.tsx';
import { workPaths } from '../work-paths.ts';
import { readWorkForm } from '../works/reading-form.server.ts';
import { workSchema } from '../works/schema.ts';
import { readOwnArticles } from '../works/sender-page.server.ts';
import { openSenderDesk, ownWork, sendWork } from '../works/sending.service.server.ts';

export const handle = { scripts: false };

export const headers = () => ({
  'Cache-Control': 'private, no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
});

export const loader = guard({ public: true, limit: 'public-page' }, async ({ ctx, params, url, t }) => {
  const token = params.token ?? '';
  const desk = await openSenderDesk(ctx.db, token);
  const work = await ownWork(ctx.db, desk, idParam(params.workId));
  const articles = await readOwnArticles(ctx.db, desk);
  return {
    title: t('works.changeWork'),
    name: desk.invite.name,
    desk: workPaths.desk(token),
    here: workPaths.own(token, work.id) + url.search,
    remark: work.status === 'incomplete' ? work.remark : '',
    articles,
    work: {
      // An article that was linked by its address is not theirs to pick from the list.
      articleId: articles.find(({ id }) => id === work.articleId)?.id,
      title: work.title,
      outletName: work.outlet ?? work.outletName,
      publishedOn: work.publishedOn ?? '',
      url: work.url ?? '',
      body: work.body,
      version: work.version,
      hasFile: work.fileId !== null,
      hasConsent: work.consentFileId !== null,
    },
  };
});

export const action = guard(
  { public: true, limit: 'upload', uploads: true },
  async ({ ctx, params, request, url }) => {
    const token = params.token ?? '';
    const id = idParam(params.workId);
    await ownWork(ctx.db, await openSenderDesk(ctx.db, token), id);
    const { typed, files } = await readWorkForm(await request.formData());
    return handleForm(typed, workSchema, async value => {
      await sendWork(ctx, token, value, files, id);
      return redirectWithFlash(workPaths.desk(token) + url.search, 'works.flashSent');
    });
  },
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.title },
  { name: 'robots', content: 'noindex, nofollow' },
  { name: 'referrer', content: 'no-referrer' },
];

export default function SenderWork() {
  const page = useLoaderData<typeof loader>();
  const { t } = useI18n();
  return (
    <SenderFrame>
      <SenderEyebrow name={page.name} />
      <h1 className="mt-1 mb-4 text-xl font-semibold">{page.title}</h1>
      {page.remark && (
        <p className="mb-6 max-w-prose rounded-md bg-amber-wash p-3 break-words whitespace-pre-line">
          {page.remark}
        </p>
      )}
      <WorkForm action={page.here} articles={page.articles} work={page.work} submitLabel={t('works.send')}>
        <LinkButton href={page.desk} variant="ghost">
          {t('common.cancel')}
        </LinkButton>
      </WorkForm>
    </SenderFrame>
  );
}

export function ErrorBoundary() {
  return <SenderRefusal />;
}
