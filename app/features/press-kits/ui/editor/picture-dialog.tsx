import '#app/i18n/sections/kits.ts';
import '#app/i18n/sections/writing.ts';
import { useFetcher } from '@remix-run/react';
import { type FormEvent, useEffect } from 'react';
import { createPortal } from 'react-dom';
import { imageTypes } from '#app/features/files/kinds.ts';
import { useErrors, useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { Field } from '#app/ui/field.tsx';
import type { Picture } from './pictures.ts';

type Answer = { id: number | null; errors: string[] | null };

/** Uploads a picture with its words, or takes one that the kit already has. */
export function PictureDialog(props: {
  /** Address that takes the upload. */
  action: string;
  pictures: readonly Picture[];
  onChosen: (id: number) => void;
  onClose: () => void;
}) {
  const { action, pictures, onChosen, onClose } = props;
  const t = useT();
  const translate = useErrors();
  const fetcher = useFetcher<Answer>();
  const sending = fetcher.state !== 'idle';
  const done = fetcher.state === 'idle' ? fetcher.data?.id : undefined;
  useEffect(() => {
    if (done) onChosen(done);
  }, [done, onChosen]);
  const upload = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    fetcher.submit(event.currentTarget, { method: 'post', action, encType: 'multipart/form-data' });
  };
  return createPortal(
    <Dialog open onClose={onClose} title={t('kits.editor.imageTitle')} closeLabel={t('common.close')}>
      <form onSubmit={upload} className="flex flex-col gap-4">
        <Field
          label={t('kits.editor.imageFile')}
          name="file"
          id="editor-picture"
          type="file"
          accept={imageTypes.join(',')}
          error={translate(fetcher.data?.errors ?? undefined)}
          hint={t('kits.newImagesHint')}
          required
        />
        <Field label={t('kits.alt')} name="alt" id="editor-alt" hint={t('kits.altHint')} maxLength={300} />
        <Field label={t('kits.caption')} name="caption" id="editor-caption" maxLength={500} />
        <Field label={t('kits.credit')} name="credit" id="editor-credit" maxLength={120} />
        <Field
          label={t('writing.licence')}
          name="licence"
          id="editor-licence"
          hint={t('writing.licenceHint')}
          maxLength={200}
        />
        <div>
          <Button variant="primary" pending={sending}>
            {t('kits.editor.imageInsert')}
          </Button>
        </div>
      </form>
      {pictures.length > 0 && (
        <div className="mt-5 border-t border-base-300 pt-4">
          <p className="mb-2 font-medium">{t('kits.editor.imageChoose')}</p>
          <ul className="flex flex-wrap gap-2">
            {pictures.map(picture => (
              <li key={picture.id}>
                <button
                  type="button"
                  title={picture.name}
                  onClick={() => onChosen(picture.id)}
                  className="block size-20 cursor-pointer overflow-hidden rounded-md border border-base-300"
                >
                  <img
                    src={picture.url}
                    alt={picture.alt || picture.name}
                    className="size-full object-cover"
                  />
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Dialog>,
    document.body,
  );
}
