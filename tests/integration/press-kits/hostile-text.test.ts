import { DOMParser, parseHTML } from 'linkedom';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { copyText } from '#app/features/press-kits/copy-text.ts';
import { listKitFiles } from '#app/features/press-kits/files.queries.server.ts';
import { addKitFile } from '#app/features/press-kits/files.service.server.ts';
import { previewKitMail } from '#app/features/press-kits/kit-mail.server.ts';
import { findKit } from '#app/features/press-kits/queries.server.ts';
import { readMarkdown } from '#app/features/press-kits/reading-markdown.ts';
import { loader as feed } from '#app/features/press-kits/routes/feed.ts';
import { loader as kitPage } from '#app/features/press-kits/routes/press-room-kit.tsx';
import { KitPage } from '#app/features/press-kits/ui/kit-page.tsx';
import { I18nProvider } from '#app/i18n/react.tsx';
import { translator } from '#app/i18n/server.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { makePublishedKit, onePixelPng } from '#tests/factories/press-kits.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { visitorFor } from '#tests/support/routes.ts';

const bad = `</title><script>alert(1)</script><img src=x onerror="alert(2)">'"]]>{{unsubscribeUrl}}`;

async function hostileKit(ctx: Context<Db>) {
  const id = await makePublishedKit(ctx, {
    headline: `A ${bad}`,
    dateline: `B ${bad}`,
    document: readMarkdown(`C ${bad}\n\n> D ${bad}\n\n| E ${bad} |\n| --- |\n| F |`),
    boilerplate: `G ${bad}`,
    keyMessages: [`H ${bad}`],
    contactName: `I ${bad}`,
    contactEmail: 'humas@kantor.example',
    contactPhone: '0812 0000 1234',
  });
  const image = { kitId: id, role: 'image', name: `J ${bad}.png`, bytes: onePixelPng } as const;
  await addKitFile(ctx, { ...image, alt: `K ${bad}`, caption: `L ${bad}`, credit: `M ${bad}` });
  await addKitFile(ctx, { kitId: id, role: 'attachment', name: `N ${bad}.txt`, bytes: Buffer.from('teks') });
  return (await findKit(ctx.db, id))!;
}

const inPage = (html: string) => `<!doctype html><html><body>${html}</body></html>`;

/** Nothing in it runs. */
function expectHarmless(html: string): void {
  const { document } = parseHTML(html);
  expect(document.querySelectorAll('*').length).toBeGreaterThan(5);
  expect(document.querySelectorAll('script')).toHaveLength(0);
  for (const element of document.querySelectorAll('*'))
    for (const { name } of element.attributes) expect(name).not.toMatch(/^on/);
}

describeOnEngines('HTML and script in every text', fresh => {
  it('stay text on the page and in its card', async () => {
    const ctx = await contextFor(await fresh());
    const { slug } = await hostileKit(ctx);
    const visitor = await visitorFor(ctx.db, 'juror');
    const page = await visitor.get(kitPage, `/ruang-pers/${slug}`, { slug });
    const element = createElement(KitPage, { view: page.view, agency: bad, zone: 'Asia/Jakarta' });
    const html = inPage(
      renderToStaticMarkup(I18nProvider({ locale: 'id', t: translator('id'), children: element })),
    );
    expectHarmless(html);
    const { document } = parseHTML(html);
    for (const letter of 'ABCDEGHI') expect(document.body.textContent).toContain(`${letter} ${bad}`);
    expect(page.card.article.headline).toContain('A </title><script>');
  });

  it('stay text in the mail, braces too', async () => {
    const ctx = await contextFor(await fresh());
    const kit = await hostileKit(ctx);
    const mail = await previewKitMail(ctx.db, kit, {
      files: await listKitFiles(ctx.db, kit.id),
      fileUrl: file => `/x/${file.id}`,
    });
    expectHarmless(mail.html);
    const { document } = parseHTML(mail.html);
    for (const letter of 'ABCDEGHI') expect(document.body.textContent).toContain(`${letter} ${bad}`);
    expect(mail.subject).toBe(`A ${bad}`);
    expect(mail.text).toContain('{{unsubscribeUrl}}');
  });

  it('stay text in the feed', async () => {
    const ctx = await contextFor(await fresh());
    await hostileKit(ctx);
    const xml = await (await (await visitorFor(ctx.db, 'juror')).get(feed, '/x')).text();
    expect(xml).not.toContain('<script');
    const document = new DOMParser().parseFromString(xml, 'text/xml');
    expect(document.querySelector('item > title')?.textContent).toBe(`A ${bad}`);
    const body = document.getElementsByTagName('content:encoded')[0]?.textContent;
    expectHarmless(inPage(body ?? ''));
  });

  it('are copied as they were typed', async () => {
    const ctx = await contextFor(await fresh());
    const text = copyText(await hostileKit(ctx));
    for (const letter of 'ABCDEGI') expect(text).toContain(`${letter} ${bad}`);
  });
});
