import { expect, it } from 'vitest';
import { GatheredBody } from '#app/web/gathered-body.server.ts';

it('hands on in one piece what was written until it is told, and the rest at the end', async () => {
  const body = new GatheredBody();
  const pieces: string[] = [];
  body.on('data', (piece: Buffer) => pieces.push(piece.toString()));
  body.write(Buffer.from('<html>'));
  body.write(Buffer.from('<body>'));
  body.flush();
  body.flush();
  body.write(Buffer.from('</body>'));
  body.end(Buffer.from('</html>'));
  await new Promise(resolve => body.once('end', resolve));
  expect(pieces).toEqual(['<html><body>', '</body></html>']);
});
