import '#app/i18n/sections/incoming.ts';
import { createHash } from 'node:crypto';
import { data, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { useErrors, useT } from '#app/i18n/react.tsx';
import { Invalid } from '#app/lib/errors.ts';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { takeUploads } from '../incoming/reading.service.server.ts';
import { incomingPaths } from '../paths.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export const loader = guard({ can: 'mail.control' }, ({ t }) => ({ title: t('incoming.uploadTitle') }));

/** Files cannot be sent back: only what is wrong with them is said. */
export const action = guard({ can: 'mail.control', limit: 'upload' }, async ({ ctx, request }) => {
  const form = await request.formData();
  const sent = form
    .getAll('files')
    .flatMap(file => (typeof file === 'string' || file.size === 0 ? [] : [file]));
  const files = await Promise.all(
    sent.map(async file => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return { name: file.name, bytes, hash: createHash('sha256').update(bytes).digest('hex') };
    }),
  );
  try {
    const { taken, repeated } = await takeUploads(ctx, files);
    const [only] = taken;
    if (taken.length === 1 && only?.id)
      return redirectWithFlash(incomingPaths.show(only.id), 'incoming.uploaded', { values: { count: 1 } });
    const count = taken.length - repeated;
    if (count === 0) return redirectWithFlash(incomingPaths.list, 'incoming.uploadedRepeated');
    return redirectWithFlash(incomingPaths.list, 'incoming.uploaded', { values: { count } });
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return data({ errors: Object.values(error.fields).flat() }, { status: 422 });
  }
});

export default function UploadMail() {
  const { title } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useT();
  const translate = useErrors();
  const busy = useNavigation().state === 'submitting';
  return (
    <>
      <PageHeader title={title} parent={{ href: incomingPaths.list, label: t('incoming.title') }}>
        {t('incoming.uploadText')}
      </PageHeader>
      <Form method="post" encType="multipart/form-data" className="flex max-w-2xl flex-col gap-5">
        <Field
          label={t('incoming.files')}
          name="files"
          type="file"
          accept=".eml,message/rfc822"
          multiple
          hint={t('incoming.filesHint')}
          error={translate(refused?.errors)}
          required
        />
        <div>
          <Button variant="primary" pending={busy} pendingLabel={t('incoming.uploadDo')}>
            {t('incoming.uploadDo')}
          </Button>
        </div>
      </Form>
    </>
  );
}
