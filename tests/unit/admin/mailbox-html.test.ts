import { expect, it } from 'vitest';
import { letterPage, letterPolicy } from '#app/features/admin/mailbox-html.ts';

it('puts pictures in place and opens links elsewhere', () => {
  const html =
    '<html><head><title>x</title></head><body><img src="cid:foto@gema"><a href="/b/1">y</a></body></html>';
  const page = letterPage(html, [{ contentId: 'foto@gema', mimeType: 'image/png', base64: 'QUJD' }]);
  expect(page).toContain('<head><base target="_blank"><title>');
  expect(page).toContain('<img src="data:image/png;base64,QUJD">');
});

it('takes a letter without a head', () => {
  expect(letterPage('<p>Halo</p>', [])).toBe('<base target="_blank"><p>Halo</p>');
});

it('forbids scripts, forms and frames by others', () => {
  expect(letterPolicy).not.toMatch(/script-src|allow-scripts|allow-same-origin|allow-forms|allow-top/);
  expect(letterPolicy).toContain("default-src 'none'");
  expect(letterPolicy).toContain("form-action 'none'");
});
