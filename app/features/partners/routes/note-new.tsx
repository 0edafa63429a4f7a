import '#app/i18n/sections/timeline.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { NotFound } from '#app/lib/errors.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { noteSchema } from '../note-schema.ts';
import { addNote } from '../notes.service.server.ts';
import { partnerName } from '../partner-name.server.ts';
import { kindOf, recordPath } from '../paths.ts';
import { officeDay } from '../today.server.ts';
import { NoteForm } from '../ui/note-form.tsx';

function partnerOf(params: Record<string, string | undefined>) {
  const kind = kindOf(params.kind);
  if (!kind) throw new NotFound();
  return { kind, id: idParam(params.id) };
}

export const loader = guard({ can: 'partners.write' }, async ({ ctx, params, t }) => {
  const partner = partnerOf(params);
  const name = await partnerName(ctx.db, partner.kind, partner.id);
  return {
    title: t('timeline.noteNewOf', { name }),
    name,
    back: recordPath(partner.kind, partner.id),
    today: await officeDay(ctx.db, ctx.now),
  };
});

export const action = guard({ can: 'partners.write' }, async ({ ctx, request, params }) => {
  const partner = partnerOf(params);
  return handleForm(await request.formData(), noteSchema, async ({ version: _, ...note }) => {
    await addNote(ctx, partner, note);
    return redirectWithFlash(recordPath(partner.kind, partner.id), 'timeline.flashWritten');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function NewNote() {
  const { title, name, back, today } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={title} parent={{ href: back, label: name }} />
      <NoteForm defaults={{ kind: 'call', happenedOn: today, body: '' }} today={today} cancelHref={back} />
    </>
  );
}
