import { readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { attachmentTypes, imageTypes, largestFile, safeFileName } from '#app/features/files/kinds.ts';
import { findFile } from '#app/features/files/queries.server.ts';
import { filePath, storeFile } from '#app/features/files/service.server.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAIAAAA2iEnWAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==',
  'base64',
);

describeOnEngines(
  'kept files',
  fresh => {
    it('keeps the same bytes once, by hash, with size and type read from the bytes', async () => {
      const ctx = await contextFor(await fresh());
      const first = await storeFile(ctx, { bytes: png, allowed: imageTypes, field: 'image' });
      const second = await storeFile(ctx, { bytes: png, allowed: imageTypes, field: 'image' });
      expect(second.id).toBe(first.id);
      expect(readFileSync(filePath(first.sha256)).equals(png)).toBe(true);
      expect(statSync(filePath(first.sha256)).mode & 0o777).toBe(0o600);
      expect(await findFile(ctx.db, first.id)).toMatchObject({
        contentType: 'image/png',
        width: 2,
        height: 3,
      });
    });

    it.each([
      [
        'an SVG with a script',
        '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        'errors.fileType',
      ],
      ['a page', '  <html><body>x</body></html>', 'errors.fileType'],
      ['nothing', '', 'errors.required'],
      ['a program', '\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x02\0>\0\x01\0\0\0', 'errors.fileType'],
    ])('refuses %s', async (_name, text, message) => {
      const ctx = await contextFor(await fresh());
      const bytes = Buffer.from(text, 'latin1');
      await expect(storeFile(ctx, { bytes, allowed: attachmentTypes, field: 'file' })).rejects.toMatchObject({
        fields: { file: [message] },
      });
    });

    it('refuses more than 20 MB', async () => {
      const ctx = await contextFor(await fresh());
      const bytes = Buffer.alloc(largestFile + 1, 'a');
      await expect(storeFile(ctx, { bytes, allowed: attachmentTypes, field: 'file' })).rejects.toMatchObject({
        fields: { file: ['errors.fileTooLarge'] },
      });
    });
  },
  { pglite: true },
);

it.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\a\\foto "1".jpg', 'foto 1.jpg'],
  ['.htaccess', 'htaccess'],
  ['a\r\nb.pdf', 'ab.pdf'],
  ['', 'berkas'],
])('makes %j a safe name', (name, safe) => {
  expect(safeFileName(name)).toBe(safe);
});
