import '#app/i18n/sections/flow.ts';
import '#app/i18n/sections/kits.ts';
import '#app/i18n/sections/writing.ts';
import type { SubmissionResult } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from '@remix-run/react';
import { countLeft, listOutdated } from '#app/features/audience/queries.server.ts';
import { OutdatedMail } from '#app/features/audience/ui/outdated-mail.tsx';
import { figureText } from '#app/features/programs/amounts.ts';
import { listFiguresOn, listTopics } from '#app/features/programs/queries.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { zoneName } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { isoDay, localInputFromInstant } from '#app/lib/zones.ts';
import { Flash } from '#app/ui/flash.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { documentMarkdown } from '../document-markdown.ts';
import { saveKit } from '../editing.service.server.ts';
import { listFigureChanges } from '../figures.queries.server.ts';
import { acceptedTypes } from '../file-terms.ts';
import { kitView } from '../kit-view.ts';
import { kitPaths } from '../paths.ts';
import type { Approval } from '../policy.ts';
import { listPreviews } from '../previews.queries.server.ts';
import { kitSchema } from '../schema.ts';
import { listKitTopics } from '../topics.queries.server.ts';
import { FigureChanges } from '../ui/figure-changes.tsx';
import { KitForm } from '../ui/kit-form.tsx';
import { findWorkingKit } from '../working.queries.server.ts';

/** Who knows of the embargo as it stands: moving it warns of them. */
async function readTold(db: Parameters<typeof countLeft>[0], kitId: number) {
  const mails = await countLeft(db, kitId);
  const readers = (await listPreviews(db, kitId)).filter(link => link.opened > 0).map(({ name }) => name);
  return mails + readers.length > 0 ? { mails, readers: readers.join(', ') } : null;
}

export const loader = guard({ can: 'kits.write' }, async ({ ctx, params, t }) => {
  const kit = await findWorkingKit(ctx.db, idParam(params.id));
  if (!kit) throw new NotFound();
  const { files } = kit;
  const { zone } = await readOffice(ctx.db);
  const names = new Map(files.map(file => [file.id, file.alt || file.name]));
  const fileUrl = (file: { id: number; name: string }) => kitPaths.file(kit.id, file.id, file.name);
  return {
    pageTitle: t('kits.edit'),
    zone: zoneName(zone),
    topics: (await listTopics(ctx.db, { active: true })).map(({ id, name }) => ({ id, name })),
    told: kit.embargoUntil && kit.embargoUntil > ctx.now ? await readTold(ctx.db, kit.id) : null,
    outdated: await listOutdated(ctx.db, { id: kit.id, version: kit.liveVersion }),
    figureChanges: (await listFigureChanges(ctx.db, [kit], ctx.now)).get(kit.id) ?? [],
    figures: (await listFiguresOn(ctx.db, isoDay(ctx.now, zone))).map(
      ({ id, label, segment, ...figure }) => ({
        ...{ id, label, segment, shown: figureText(figure) },
      }),
    ),
    accepted: {
      image: acceptedTypes.image.join(','),
      attachment: acceptedTypes.attachment.join(','),
    },
    kit: {
      ...kit,
      markdown: documentMarkdown(kit.document, id => names.get(id) ?? ''),
      embargoUntil: kit.embargoUntil ? localInputFromInstant(kit.embargoUntil, zone) : '',
      topicIds: (await listKitTopics(ctx.db, kit.id)).map(({ id }) => String(id)),
      files: kitView(kit, files, { fileUrl, greeting: '' }).files,
    },
  };
});

export const action = guard({ can: 'kits.write' }, async ({ ctx, params, request }) => {
  const id = idParam(params.id);
  return handleForm(await request.formData(), kitSchema, async form => {
    await saveKit(ctx, id, form);
    return redirectWithFlash(form.next === 'edit' ? kitPaths.edit(id) : kitPaths.show(id), 'kits.saved');
  });
});

/** After a conflict the page must know the version that is stored now. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 422 || defaultShouldRevalidate;

/** What a change would undo; null where there is nothing. */
function editWarning(kit: { status: string; approval: Approval; draftVersion: number | null }) {
  if (kit.approval === 'submitted') return 'flow.editSubmitted';
  if (kit.status === 'published') return 'flow.editPublished';
  return kit.approval === 'approved' ? 'flow.editApproved' : null;
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export default function EditKit() {
  const { pageTitle, kit, zone, topics, told, accepted, outdated, figures, figureChanges } =
    useLoaderData<typeof loader>();
  const answer = useActionData<{ result?: SubmissionResult<string[]> }>();
  const t = useT();
  const warning = editWarning(kit);
  const written = (answer?.result?.initialValue as { version?: string } | undefined)?.version;
  return (
    <>
      <PageHeader
        title={pageTitle}
        parent={{ href: kitPaths.show(kit.id), label: kit.headline || t('kits.title') }}
      />
      {told && (
        <Flash tone="warning">
          {t('kits.embargoTold', { ...told, readers: told.readers || t('kits.nobodyYet') })}
        </Flash>
      )}
      <OutdatedMail mailings={outdated} />
      <FigureChanges
        kit={kit}
        changes={figureChanges}
        takes={kit.status === 'draft'}
        published={kit.status === 'published'}
        from="edit"
      />
      {warning && <Flash tone="warning">{t(warning)}</Flash>}
      {/* A saved kit begins a new form; a refused one keeps what was typed, whatever others saved meanwhile. */}
      <KitForm
        key={written ?? kit.version}
        kit={kit}
        zone={zone}
        topics={topics}
        accepted={accepted}
        figures={figures}
        result={answer?.result}
      />
    </>
  );
}
