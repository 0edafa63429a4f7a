import '#app/i18n/sections/imports.ts';
import type { MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { auditWords } from '#app/i18n/audit-words.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { Tabs } from '#app/ui/tabs.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { importPaths } from '../paths.ts';
import { countNames, listShownRows } from '../rows.queries.server.ts';
import { differencesOf } from '../shown-differences.server.ts';
import { spelledNamesOf } from '../shown-names.server.ts';
import { frameOf, stepBatch } from '../step.server.ts';
import { outcomes } from '../terms.ts';
import { ImportFrame } from '../ui/import-frame.tsx';
import { KnownRowsField } from '../ui/known-rows-field.tsx';
import { RowTable } from '../ui/row-table.tsx';

const pageSize = 50;

export const loader = guard({ can: 'imports.write' }, async ({ ctx, params, url, locale }) => {
  const batch = await stepBatch(ctx, idParam(params.id));
  if (batch.status !== 'checked') throw redirect(importPaths.show(batch.id));
  const asked = outcomes.find(outcome => outcome === url.searchParams.get('hasil'));
  const outcome = asked ?? outcomes.find(name => batch.counts[name]) ?? 'new';
  const afterId = Number(url.searchParams.get('sesudah') ?? 0) || 0;
  const rows = await listShownRows(ctx.db, batch.id, { outcome, afterId }, pageSize + 1);
  const shown = rows.slice(0, pageSize);
  const words = auditWords(locale, (await readOffice(ctx.db)).zone);
  return {
    batch: frameOf(batch),
    counts: batch.counts,
    outcome,
    columns: batch.labels.map((label, index) => ({ label, field: batch.mapping[index] ?? null })),
    rows: shown,
    differences: outcome === 'known' ? await differencesOf(ctx.db, batch, shown, words.value) : {},
    spelled: await spelledNamesOf(
      ctx.db,
      batch,
      shown.map(row => row.id),
    ),
    next: rows.length > pageSize ? (rows[pageSize - 1]?.id ?? null) : null,
    paged: afterId > 0,
    names: (await countNames(ctx.db, batch.id)).open,
    address: url.pathname + url.search,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.batch.fileName }];

export default function ImportPreview() {
  const page = useLoaderData<typeof loader>();
  const { batch, counts, outcome, address } = page;
  const { t, format } = useI18n();
  const { new: fresh = 0, doubtful = 0, changeable = 0 } = counts;
  return (
    <ImportFrame batch={batch} current="preview">
      <div className="mb-5 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 className="text-lg font-semibold">{t('imports.previewTitle')}</h2>
        {page.names > 0 && (
          <Link className="link" href={importPaths.names(batch.id)}>
            {t('imports.reviewNames', { count: page.names })}
          </Link>
        )}
      </div>
      <Tabs
        label={t('imports.previewTitle')}
        tabs={outcomes.map(name => ({
          href: withParams(address, { hasil: name, sesudah: null }),
          label: t(`imports.outcomes.${name}`),
          count: format.number(counts[name] ?? 0),
          current: name === outcome,
        }))}
      />
      <p className="-mt-2 mb-3 text-muted">{t(`imports.outcomeTexts.${outcome}`)}</p>
      <RowTable
        kind={batch.kind}
        columns={page.columns}
        rows={page.rows}
        differences={page.differences}
        spelled={page.spelled}
        empty={t('imports.nothingInOutcome')}
      />
      <div className="mt-2 mb-8 flex gap-4">
        {page.paged && (
          <Link className="link" href={withParams(address, { sesudah: null })}>
            {t('imports.firstRows')}
          </Link>
        )}
        {page.next !== null && (
          <Link className="link" href={withParams(address, { sesudah: String(page.next) })}>
            {t('imports.moreRows')}
          </Link>
        )}
      </div>
      {fresh + doubtful + changeable === 0 ? (
        <p className="border-t border-base-300 pt-4 font-medium">{t('imports.nothingToSave')}</p>
      ) : (
        <form
          method="post"
          action={importPaths.commitment(batch.id)}
          className="flex flex-col items-start gap-3 border-t border-base-300 pt-4"
        >
          {doubtful > 0 && (
            <Field
              type="checkbox"
              name="includeDoubtful"
              label={t('imports.includeDoubtful', { count: doubtful })}
              defaultChecked={fresh === 0}
            />
          )}
          {changeable > 0 && <KnownRowsField counts={counts} />}
          <div className="flex flex-wrap gap-2">
            <Button variant="primary">
              {changeable > 0
                ? t('imports.save')
                : t('imports.saveRows', { count: fresh > 0 ? fresh : doubtful })}
            </Button>
            <LinkButton href={importPaths.columns(batch.id)} variant="ghost">
              {t('imports.steps.columns')}
            </LinkButton>
          </div>
          <p className="text-sm text-muted">{t('imports.saveText')}</p>
        </form>
      )}
    </ImportFrame>
  );
}
