import { findFile } from '#app/features/files/queries.server.ts';
import { filePath } from '#app/features/files/service.server.ts';
import { NotFound } from '#app/lib/errors.ts';
import { fileResponse } from '#app/web/file-response.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { findTemplate } from '../certificates/templates.queries.server.ts';

/** The background or the signature of a template, for its preview. The address changes with the picture. */
export const loader = guard({ can: 'awards.write' }, async ({ ctx, params }) => {
  const template = await findTemplate(ctx.db, idParam(params.templateId));
  const roles = { latar: 'background', 'tanda-tangan': 'signature' } as const;
  const role = roles[params.picture as keyof typeof roles];
  const picture = role && template?.[role];
  const file = picture && (await findFile(ctx.db, picture.id));
  if (!file) throw new NotFound();
  return fileResponse(
    { ...file, path: filePath(file.sha256), name: role },
    'private, max-age=31536000, immutable',
  );
});
