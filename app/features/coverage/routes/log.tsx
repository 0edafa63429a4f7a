import '#app/i18n/sections/logging.ts';
import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { lazy, Suspense } from 'react';
import { afterLoggingClaim } from '#app/features/awards/completeness/after-logging.server.ts';
import { countAside } from '#app/features/inbox/received.queries.server.ts';
import { AsideNotice } from '#app/features/inbox/ui/aside-notice.tsx';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { readRowId } from '#app/lib/row-id.ts';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { logArticle } from '../articles.service.server.ts';
import { blankDraft } from '../draft.ts';
import { readFormChoices } from '../form-choices.server.ts';
import { findLineEvidence, listOpenBatches } from '../logging/batches.queries.server.ts';
import { coveragePaths } from '../paths.ts';
import { parseWebUrl } from '../reading/urls.ts';
import { rereadSource } from '../reading.service.server.ts';
import { AlreadyLogged, type FoundSame } from '../same-article.server.ts';
import { articleSchema } from '../schema.ts';
import { CheckPageLater, readyCheckPage } from '../ui/check-page-later.tsx';
import { OpenBatches } from '../ui/open-batches.tsx';
import { readingView } from '../ui/reading-view.ts';
import { SourceBox } from '../ui/source-box.tsx';

/** What waits on this device is known only there, and most have nothing waiting. */
const DeviceQueue = lazy(async () => ({ default: (await import('../ui/device-queue.tsx')).DeviceQueue }));

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export const loader = guard({ can: 'coverage.write' }, async ({ ctx, url, t }) => {
  await readyCheckPage();
  return {
    pageTitle: t('coverage.logTitle'),
    byHand: url.searchParams.get('cara') === 'manual',
    // The bookmark's address: put into the box, read only when the officer says so.
    source: parseWebUrl(url.searchParams.get('sumber') ?? '')?.href ?? '',
    open: await listOpenBatches(ctx.db),
    aside: await countAside(ctx.db),
    zone: (await readOffice(ctx.db)).zone,
    choices: await readFormChoices(ctx.db),
  };
});

export const action = guard({ can: 'coverage.write' }, async ({ ctx, request, t }) => {
  const form = await request.formData();
  const lineId = readRowId(form.get('lineId'));
  const line = lineId === undefined ? undefined : await findLineEvidence(ctx.db, lineId);
  let same: FoundSame | undefined;
  const answer = await handleForm(form, articleSchema, async value => {
    try {
      const id = await logArticle(ctx, value);
      const values = { title: value.title };
      const claim = line && (await afterLoggingClaim(ctx.db, line.batchId));
      if (claim) return await redirectWithFlash(claim.address, claim.message, { values });
      if (line && line.others > 0) {
        return await redirectWithFlash(coveragePaths.batch(line.batchId), 'logging.checkedNext', { values });
      }
      return await redirectWithFlash(coveragePaths.show(id), 'coverage.saved', { values });
    } catch (error) {
      if (error instanceof AlreadyLogged) same = error.article;
      throw error;
    }
  });
  if (answer instanceof Response) return answer;
  const reading = await rereadSource(ctx, String(form.get('source') ?? ''));
  const choices = await readFormChoices(ctx.db, reading);
  const evidence = line?.contentType
    ? {
        href: coveragePaths.lineFile(line.batchId, line.id),
        contentType: line.contentType,
        name: line.fileName,
      }
    : undefined;
  return data(
    {
      ...answer.data,
      same,
      choices,
      evidence,
      lineId,
      // Put into words here, so that the page's script knows nothing of readings.
      source: reading ? readingView(reading, t).source : undefined,
    },
    { status: answer.init?.status ?? 422 },
  );
});

export default function LogArticle() {
  const { byHand, source, choices, open, aside, zone } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (!byHand && !refused) {
    return (
      <SourceBox source={source}>
        <Suspense>
          <DeviceQueue />
        </Suspense>
        <AsideNotice count={aside} />
        <OpenBatches batches={open} zone={zone} />
      </SourceBox>
    );
  }
  return (
    <CheckPageLater
      draft={refused?.lineId ? { ...blankDraft, lineId: String(refused.lineId) } : blankDraft}
      choices={refused?.choices ?? choices}
      source={refused?.source}
      evidence={refused?.evidence}
      same={refused?.same}
    />
  );
}
