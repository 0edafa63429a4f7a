import '#app/i18n/sections/care.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Filters } from '#app/ui/filters.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { searchJournalists } from '../journalists.queries.server.ts';
import { searchOutlets } from '../outlets.queries.server.ts';
import { partnerName } from '../partner-name.server.ts';
import { kindOf, mergePaths, recordPath } from '../paths.ts';

const most = 20;

export const loader = guard({ can: 'partners.write' }, async ({ ctx, url, params, t }) => {
  const kind = kindOf(params.kind);
  if (!kind) throw new NotFound();
  const id = idParam(params.kept);
  const name = await partnerName(ctx.db, kind, id);
  const search = (url.searchParams.get('q') ?? '').trim().slice(0, 200);
  const found =
    search === ''
      ? []
      : kind === 'outlet'
        ? (await searchOutlets(ctx.db, search, most + 1)).map(({ host, ...row }) => ({
            ...row,
            detail: host,
          }))
        : (await searchJournalists(ctx.db, search, most + 1)).map(({ outlet, ...row }) => ({
            ...row,
            detail: outlet,
          }));
  return {
    title: t('care.mergePickTitle', { name }),
    kind,
    id,
    name,
    search,
    others: found.filter(row => row.id !== id).slice(0, most),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function PickForMerge() {
  const { title, kind, id, name, search, others } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <PageHeader title={title} parent={{ href: recordPath(kind, id), label: name }}>
        {t(kind === 'outlet' ? 'care.mergePickOutlet' : 'care.mergePickJournalist')}
      </PageHeader>
      <div className="max-w-3xl">
        <Filters
          action={mergePaths.pick(kind, id)}
          search={{
            name: 'q',
            label: t(kind === 'outlet' ? 'care.mergeSearch' : 'care.mergeSearchPerson'),
            value: search,
          }}
          moreLabel={t('common.filter')}
          submitLabel={t('common.search')}
          removeLabel={({ label }) => label}
        />
        {search !== '' && others.length === 0 && <p className="text-muted">{t('care.mergeNone')}</p>}
        <ul className="divide-y divide-base-300">
          {others.map(other => (
            <li key={other.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
              <p className="min-w-0 flex-1 basis-56 break-words">
                <Link
                  href={recordPath(kind, other.id)}
                  className="link inline-flex min-h-6 items-center font-medium"
                >
                  {other.name}
                </Link>
                {other.detail && <span className="text-sm text-muted"> · {other.detail}</span>}
              </p>
              <LinkButton
                href={mergePaths.preview(kind, id, other.id)}
                size="small"
                aria-label={t('care.mergeCompareOf', { name: other.name })}
              >
                {t('care.mergeCompare')}
              </LinkButton>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
