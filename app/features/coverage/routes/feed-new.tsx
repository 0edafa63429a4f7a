import '#app/i18n/sections/feeds.ts';
import { data, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { Rss } from 'lucide-react';
import {
  findOutlet,
  listOutletNames,
  listOutletsByName,
} from '#app/features/partners/outlets.queries.server.ts';
import { outletPaths } from '#app/features/partners/paths.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Invalid } from '#app/lib/errors.ts';
import { readRowId } from '#app/lib/row-id.ts';
import { Button } from '#app/ui/button.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { checkFeed, discoverFeeds } from '../feeds/discovery.service.server.ts';
import { type FeedForm, feedSchema } from '../feeds/schema.ts';
import { addFeed } from '../feeds/service.server.ts';
import { inboxPaths } from '../inbox-paths.ts';
import { problemText } from '../ui/problem-text.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export const loader = guard({ can: 'coverage.write' }, async ({ ctx, url, t }) => {
  const outletId = readRowId(url.searchParams.get('media'));
  return {
    pageTitle: t('feeds.feedNew'),
    outletName: (outletId && (await findOutlet(ctx.db, outletId))?.name) || '',
    foundNothing: url.searchParams.has('nihil'),
    outlets: (await listOutletNames(ctx.db, 500)).map(outlet => outlet.name),
  };
});

/** Looks for feeds, or adds one: an address that is given is read first, so that no feed is added that is none. */
export const action = guard({ can: 'coverage.write', limit: 'fetch' }, async ({ ctx, request }) => {
  const form = await request.formData();
  let told: object = {};
  const answer = await handleForm(form, feedSchema, async ({ outletName, url }) => {
    const [outlet] = await listOutletsByName(ctx.db, [outletName]);
    if (!outlet) {
      told = { unknownOutlet: true };
      throw new Invalid({ outletName: ['feeds.feedOutletUnknown'] });
    }
    if (url !== '') {
      const check = await checkFeed(ctx, url);
      if (check.ok) {
        await addFeed(ctx, { outletId: outlet.id, ...check.feed });
        return redirectWithFlash(inboxPaths.feeds, 'feeds.feedAdded');
      }
      told = { problem: check.problem, status: check.status ?? null, links: check.links ?? [] };
      throw new Invalid({ url: ['feeds.feedUnread'] });
    }
    const discovery = await discoverFeeds(ctx, outlet.id);
    told = discovery.ok
      ? { found: discovery.found }
      : { searchProblem: discovery.problem, status: discovery.status ?? null };
    throw new Invalid({});
  });
  return answer instanceof Response
    ? answer
    : data({ ...answer.data, told }, { status: answer.init?.status ?? 422 });
});

type Told = {
  unknownOutlet?: boolean;
  found?: { url: string; title: string; kind: 'feed' | 'sitemap'; items: number; newest: string | null }[];
  searchProblem?: string;
  problem?: string;
  status?: number | null;
  links?: string[];
};

export default function NewFeed() {
  const { outletName, foundNothing, outlets } = useLoaderData<typeof loader>();
  const answer = useActionData<{ told?: Told; details?: { id?: number } | null }>();
  const { t } = useI18n();
  const [form, fields] = useOfficeForm<FeedForm>({ id: 'umpan', defaultValue: { outletName } });
  const told = answer?.told;
  const known = answer?.details?.id;
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={t('feeds.feedNew')}
        parent={{ href: inboxPaths.feeds, label: t('coverage.feeds') }}
      />
      {foundNothing && !told && <Flash tone="warning">{t('feeds.feedFoundNone')}</Flash>}
      {told?.searchProblem && (
        <Flash tone="warning">
          {told.searchProblem === 'no-website'
            ? t('feeds.feedNoWebsite')
            : t('feeds.feedSearchFailed', { why: problemText(t, told.searchProblem, told.status) })}
        </Flash>
      )}
      {told?.found?.length === 0 && <Flash tone="warning">{t('feeds.feedFoundNone')}</Flash>}
      {told?.problem && (
        <Flash tone="error">
          {t('feeds.feedNotRead', { why: problemText(t, told.problem, told.status) })}
        </Flash>
      )}
      {told?.unknownOutlet && (
        <Flash tone="warning">
          <Link href={outletPaths.new} className="link">
            {t('feeds.feedOutletAdd')}
          </Link>
        </Flash>
      )}
      {known && (
        <Flash tone="warning">
          <Link href={inboxPaths.feed(known)} className="link">
            {t('feeds.feedKnownOpen')}
          </Link>
        </Flash>
      )}
      <Form method="post" id={form.id} noValidate className="flex flex-col gap-4">
        <FormField
          label={t('feeds.feedOutlet')}
          type="datalist"
          options={outlets.map(value => ({ value }))}
          hint={t('feeds.feedOutletHint')}
          field={fields.outletName}
          required
        />
        <FormField
          label={t('feeds.feedUrl')}
          type="url"
          hint={t('feeds.feedUrlHint')}
          field={fields.url}
          autoComplete="off"
        />
        <FormActions>
          <Button variant="primary" icon={Rss}>
            {t('feeds.feedSearch')}
          </Button>
        </FormActions>
      </Form>
      <Found told={told} outletName={String(fields.outletName.value ?? outletName)} />
    </div>
  );
}

/** Feeds to choose from: each adds itself through the same form. */
function Found({ told, outletName }: { told: Told | undefined; outletName: string }) {
  const { t, format } = useI18n();
  const links = (told?.links ?? []).map(url => ({ url, text: url }));
  const found = (told?.found ?? []).map(({ url, title, kind, items, newest }) => ({
    url,
    text: [
      title || t(`feeds.feedKinds.${kind}`),
      t('feeds.feedItems', { count: items }),
      newest ? t('feeds.feedNewest', { when: format.instant(newest) }) : '',
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  const choices = [...links, ...found];
  if (choices.length === 0) return null;
  return (
    <div className="mt-8">
      <Section title={t('feeds.feedFound')}>
        {links.length > 0 && <p className="mb-2 text-muted">{t('feeds.feedPageHas')}</p>}
        <Form method="post">
          <input type="hidden" name="outletName" value={outletName} />
          <ul>
            {choices.map(({ url, text }) => (
              <li
                key={url}
                className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-base-300 py-3 last:border-0"
              >
                <div className="min-w-0">
                  <p className="font-medium">{text}</p>
                  {text !== url && <p className="text-sm break-all text-muted">{url}</p>}
                </div>
                <Button size="small" name="url" value={url}>
                  {t('feeds.feedAdd')}
                </Button>
              </li>
            ))}
          </ul>
        </Form>
      </Section>
    </div>
  );
}
