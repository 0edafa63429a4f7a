import '#app/i18n/sections/admin.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Search } from 'lucide-react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { formats } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Field } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { groupEntries } from '#app/ui/palette-entries.ts';
import { guard } from '#app/web/guard.server.ts';
import { paletteLines } from '../palette.server.ts';
import { adminPaths } from '../paths.ts';

export const loader = guard({ can: 'account.own' }, async ({ ctx, url, t, locale }) => {
  const words = (url.searchParams.get('q') ?? '').trim();
  const { zone } = await readOffice(ctx.db);
  const lines = await paletteLines(ctx, words, { t, format: formats[locale], zone }, 20);
  return { title: t('common.search'), words, lines };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function SearchPage() {
  const { words, lines } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <div className="max-w-2xl">
      <PageHeader title={t('common.search')} />
      <search>
        <form method="get" action={adminPaths.search} className="mb-6 flex items-end gap-2">
          <Field
            key={words}
            label={t('common.palette')}
            hideLabel
            type="search"
            name="q"
            defaultValue={words}
            placeholder={t('admin.searchHint')}
            className="min-w-0 flex-1"
          />
          <Button variant="primary">{t('common.search')}</Button>
        </form>
      </search>
      {lines.length === 0 ? (
        <EmptyState icon={Search} title={t('common.paletteEmpty')}>
          {t('admin.searchNothing')}
        </EmptyState>
      ) : (
        groupEntries(lines).map(group => (
          <section key={group.label} className="mb-6">
            <h2 className="mb-1 text-sm font-medium text-muted">{group.label}</h2>
            <ul className="border-t border-base-300">
              {group.entries.map(({ entry }) => (
                <li key={entry.href} className="border-b border-base-300">
                  <Link
                    href={entry.href}
                    className="flex min-h-11 flex-col justify-center gap-x-3 py-2 hover:text-primary sm:flex-row sm:items-center"
                  >
                    <span className="min-w-0 font-medium sm:flex-1">{entry.label}</span>
                    {entry.hint && <span className="text-sm text-muted">{entry.hint}</span>}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))
      )}
    </div>
  );
}
