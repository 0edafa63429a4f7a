import '#app/i18n/sections/imports.ts';
import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { listOutletNames } from '#app/features/partners/outlets.queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { importPaths } from '../paths.ts';
import { countNames, listShownNames } from '../rows.queries.server.ts';
import { namesSchema } from '../schema.ts';
import { decideNames } from '../service.server.ts';
import { frameOf, stepBatch } from '../step.server.ts';
import { ImportFrame } from '../ui/import-frame.tsx';
import { NameDecisions } from '../ui/name-decisions.tsx';

const pageSize = 100;

export const loader = guard({ can: 'imports.write' }, async ({ ctx, params, url }) => {
  const batch = await stepBatch(ctx, idParam(params.id));
  const counts = await countNames(ctx.db, batch.id);
  const all = url.searchParams.get('semua') === '1';
  const total = all ? counts.all : counts.open;
  const asked = Number(url.searchParams.get('dari') ?? 0);
  const skip = Number.isInteger(asked) && asked > 0 && asked < total ? asked : 0;
  return {
    batch: frameOf(batch),
    names: await listShownNames(ctx.db, batch.id, { all, skip }, pageSize),
    outlets: await listOutletNames(ctx.db, 500),
    counts,
    all,
    address: url.pathname + url.search,
    previous: skip > 0 ? Math.max(0, skip - pageSize) : null,
    next: skip + pageSize < total ? skip + pageSize : null,
  };
});

export const action = guard({ can: 'imports.write' }, async ({ ctx, params, request }) =>
  handleForm(await request.formData(), namesSchema, async ({ name }) => {
    const id = idParam(params.id);
    await decideNames(ctx, id, name);
    return redirectWithFlash(importPaths.show(id), 'imports.namesSaved');
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.batch.fileName }];

export default function ImportNames() {
  const { batch, names, outlets, counts, all, address, previous, next } = useLoaderData<typeof loader>();
  const t = useT();
  const known = counts.all - counts.open;
  return (
    <ImportFrame batch={batch} current="names">
      <div className="max-w-4xl">
        <h2 className="text-lg font-semibold">{t('imports.namesTitle')}</h2>
        <p className="mt-1 mb-4 text-muted">{t('imports.namesText')}</p>
        <Form key={address} method="post" className="flex flex-col gap-4">
          <NameDecisions names={names} outlets={outlets.map(({ name }) => name)} />
          <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
            {names.length > 0 && <Button variant="primary">{t('imports.saveNames')}</Button>}
            {previous !== null && (
              <Link
                className="link"
                href={withParams(address, { dari: previous === 0 ? null : String(previous) })}
              >
                {t('imports.lessNames')}
              </Link>
            )}
            {next !== null && (
              <Link className="link" href={withParams(address, { dari: String(next) })}>
                {t('imports.moreNames')}
              </Link>
            )}
            {(all || known > 0) && (
              <Link className="link" href={withParams(address, { semua: all ? null : '1', dari: null })}>
                {all ? t('imports.showOpenNames') : t('imports.showAllNames', { count: known })}
              </Link>
            )}
            <Link className="link" href={importPaths.preview(batch.id)}>
              {t('imports.steps.preview')} →
            </Link>
          </div>
        </Form>
      </div>
    </ImportFrame>
  );
}
