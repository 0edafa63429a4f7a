import '#app/i18n/sections/timeline.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Trash2 } from 'lucide-react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { Forbidden, NotFound } from '#app/lib/errors.ts';
import { isoDay } from '#app/lib/zones.ts';
import { Confirm } from '#app/ui/confirm.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { noteSchema } from '../note-schema.ts';
import { findNote } from '../notes.queries.server.ts';
import { updateNote } from '../notes.service.server.ts';
import { mayChangeNote } from '../notes.ts';
import { partnerName } from '../partner-name.server.ts';
import { notePaths, recordPath } from '../paths.ts';
import { NoteForm } from '../ui/note-form.tsx';

export const loader = guard({ can: 'partners.write' }, async ({ ctx, params, t }) => {
  const note = await findNote(ctx.db, idParam(params.id));
  if (!note) throw new NotFound();
  if (!mayChangeNote(ctx.actor, note)) throw new Forbidden();
  const { zone } = await readOffice(ctx.db);
  return {
    title: t('timeline.noteEdit'),
    name: await partnerName(ctx.db, note.partner.kind, note.partner.id),
    back: recordPath(note.partner.kind, note.partner.id),
    note,
    happenedOn: isoDay(note.happenedAt, zone),
    today: isoDay(ctx.now, zone),
  };
});

export const action = guard({ can: 'partners.write' }, async ({ ctx, request, params }) => {
  const id = idParam(params.id);
  return handleForm(await request.formData(), noteSchema, async value => {
    const { partner } = await updateNote(ctx, { ...value, id, version: value.version ?? 0 });
    return redirectWithFlash(recordPath(partner.kind, partner.id), 'timeline.flashChanged');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function EditNote() {
  const { title, name, back, note, happenedOn, today } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <PageHeader
        title={title}
        parent={{ href: back, label: name }}
        actions={
          <Confirm
            label={t('timeline.noteRemove')}
            icon={Trash2}
            question={t('timeline.noteRemoveQuestion')}
            confirmLabel={t('timeline.noteRemoveConfirm')}
            action={notePaths.removal(note.id)}
          >
            {t('timeline.noteRemoveText')}
          </Confirm>
        }
      />
      <NoteForm
        defaults={{ kind: note.kind, happenedOn, body: note.body }}
        version={note.version}
        today={today}
        cancelHref={back}
      />
    </>
  );
}
