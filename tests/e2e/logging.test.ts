import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { newspaperPage } from '#db/seed/data/newspaper-page.ts';
import { watchFaults } from '#tests/support/chromium.ts';
import { noChromium, useDemoBrowser } from '#tests/support/demo-browser.ts';

const byHand = '/pemberitaan/catat?cara=manual';

describe.skipIf(noChromium)('logging from anywhere', () => {
  const demo = useDemoBrowser();

  const signedIn = (options: BrowserContextOptions = {}) =>
    demo.signedIn('officer', { viewport: { width: 390, height: 844 }, ...options });

  const keptDrafts = (page: Page) =>
    page.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('gema:draft:')).length);
  const waitForDraft = (page: Page, text: string) =>
    page.waitForFunction(
      part =>
        Object.keys(localStorage).some(
          key => key.startsWith('gema:draft:') && localStorage.getItem(key)!.includes(part),
        ),
      text,
    );
  const ready = (page: Page) => page.waitForLoadState('networkidle');

  it('keeps what is typed when the window closes, offers it again, and forgets it once it is saved', async () => {
    const { context, page } = await signedIn();
    const faults = watchFaults(page);
    await page.goto(byHand);
    await ready(page);
    await page.fill('input[name=title]', 'Setengah jadi');
    await page.fill('textarea[name=body]', 'Baris pertama.\n\nBaris kedua.');
    await page.getByText('Rincian lain', { exact: true }).click();
    await page.selectOption('select[name=format]', 'feature');
    await page.locator('input[name=topicIds]').first().check();
    await waitForDraft(page, 'Baris kedua');
    await page.close();

    const again = await context.newPage();
    await again.goto('/pemberitaan/catat');
    await again.getByRole('link', { name: 'Lanjutkan mengisi' }).click();
    await again.waitForFunction(
      () => document.querySelector<HTMLInputElement>('input[name=title]')?.value !== '',
    );
    expect(await again.inputValue('textarea[name=body]')).toBe('Baris pertama.\n\nBaris kedua.');
    expect(await again.inputValue('select[name=format]')).toBe('feature');
    expect(await again.locator('input[name=topicIds]').first().isChecked()).toBe(true);
    await again.getByRole('button', { name: 'Simpan artikel' }).click();
    await again.getByText('Wajib diisi.').first().waitFor();
    expect(await keptDrafts(again)).toBe(1);
    await again.fill('input[name=outletName]', 'Gema Uji');
    await again.fill('input[name=publishedLocal]', '2025-03-18T14:53');
    await again.getByRole('button', { name: 'Simpan artikel' }).click();
    await again.waitForURL(/\/pemberitaan\/\d+$/);
    await again.waitForFunction(() => !Object.keys(localStorage).some(key => key.startsWith('gema:draft:')));
    expect(faults).toEqual([]);
  });

  it('keeps no draft of a read story that was refused once and then saved, nor of a blank form', async () => {
    const { context, page } = await signedIn();
    await page.goto('/pemberitaan/catat');
    await ready(page);
    await page.fill(
      'textarea[name=source]',
      `Santunan diserahkan kepada keluarga pekerja rentan di Kota Jambi\n\nJAMBI - ${'Santunan itu diserahkan langsung kepada keluarga di rumah duka. '.repeat(8)}`,
    );
    await page.getByRole('button', { name: 'Baca' }).click();
    await page.locator('input[name=title]').waitFor();
    await ready(page);
    await page.fill('input[name=publishedLocal]', '2025-03-18T14:53');
    await page.getByRole('button', { name: 'Simpan artikel' }).click();
    await page.getByText('Wajib diisi.').first().waitFor();
    await page.fill('input[name=outletName]', 'Gema Uji');
    await page.getByRole('button', { name: 'Simpan artikel' }).click();
    await page.waitForURL(/\/pemberitaan\/\d+$/);
    await page.waitForFunction(() => !Object.keys(localStorage).some(key => key.startsWith('gema:draft:')));

    await page.goto(byHand);
    await ready(page);
    await page.getByRole('button', { name: 'Simpan artikel' }).click();
    await page.getByText('Wajib diisi.').first().waitFor();
    expect(await keptDrafts(page)).toBe(0);

    await page.fill('input[name=title]', 'Yang pertama');
    await page.waitForFunction(() => Object.keys(localStorage).some(key => key.startsWith('gema:draft:')));
    // Three more, as of other days.
    await page.evaluate(() => {
      const key = Object.keys(localStorage).find(each => each.startsWith('gema:draft:'))!;
      for (const id of ['b', 'c', 'd']) {
        const draft = { ...JSON.parse(localStorage.getItem(key)!), id, title: `Isian ${id}` };
        localStorage.setItem(key.replace(/[^:]+$/, id), JSON.stringify(draft));
      }
    });
    await page.goto('/pemberitaan/catat');
    await ready(page);
    expect(await page.getByText('Isian b').isVisible()).toBe(false);
    await page.getByText('4 isian yang belum tersimpan').click();
    expect(await page.getByText('Isian b').isVisible()).toBe(true);
    await context.close();
  });

  it('throws a draft away when told to, and shows nobody else’s', async () => {
    const { context, page } = await signedIn();
    await page.goto(byHand);
    await ready(page);
    await page.fill('input[name=title]', 'Untuk dibuang');
    await waitForDraft(page, 'Untuk dibuang');
    await page.reload();
    await page.getByText('“Untuk dibuang”').waitFor();
    await context.clearCookies();
    await page.goto('/masuk');
    await demo.signIn(page, 'admin');
    await page.goto(byHand);
    await ready(page);
    expect(await page.getByText('“Untuk dibuang”').count()).toBe(0);
    await context.clearCookies();
    await page.goto(`/masuk?next=${encodeURIComponent(byHand)}`);
    await demo.signIn(page);
    await page.getByRole('button', { name: 'Buang' }).click();
    await page.waitForFunction(() => !Object.keys(localStorage).some(key => key.startsWith('gema:draft:')));
    await page.reload();
    await ready(page);
    expect(await page.getByText('“Untuk dibuang”').count()).toBe(0);
  });

  it('loses nothing when the session has ended: after signing in the text is offered on the form', async () => {
    const { context, page } = await signedIn();
    await page.goto('/pemberitaan/2/ubah');
    await ready(page);
    await page.fill('input[name=rubric]', 'Rubrik yang baru diketik');
    await context.clearCookies();
    await page.getByRole('button', { name: 'Simpan perubahan' }).click();
    await page.waitForURL(/\/masuk/);
    await demo.signIn(page);
    await page.waitForURL(/\/pemberitaan\/2\/ubah/);
    await page.getByRole('button', { name: 'Pulihkan' }).click();
    expect(await page.inputValue('input[name=rubric]')).toBe('Rubrik yang baru diketik');
    await page.getByRole('button', { name: 'Simpan perubahan' }).click();
    await page.waitForURL(/\/pemberitaan\/2$/);
    await page.waitForFunction(() => !Object.keys(localStorage).some(key => key.startsWith('gema:draft:')));
    expect(await page.textContent('main')).toContain('Rubrik yang baru diketik');
  });

  it('reads a message of ten links with a bar that survives reloading, and keeps no draft of it', async () => {
    const { page } = await signedIn();
    await page.goto('/pemberitaan/catat');
    await ready(page);
    const links = Array.from({ length: 10 }, (_, index) => `https://tidak-ada-${index}.invalid/berita`);
    await page.fill(
      'textarea[name=source]',
      `Rekap: ${links.join('\n')}\nhttps://www.tidak-ada-3.invalid/berita/`,
    );
    await page.getByRole('button', { name: 'Baca', exact: true }).click();
    await page.waitForURL(/\/catat\/\d+$/);
    await page.reload();
    await page.waitForFunction(() => document.body.textContent!.match(/Tidak terbaca/g)?.length === 10);
    await page.getByRole('button', { name: 'Lewati' }).first().click();
    await page.getByText('Dilewati', { exact: true }).waitFor();
    expect(await keptDrafts(page)).toBe(0);
    await page.getByRole('link', { name: 'Isi manual' }).first().click();
    await page.waitForSelector('input[name=title]');
    expect(await page.inputValue('input[name=url]')).toMatch(/tidak-ada-1/);
  });

  it('shows a newspaper’s page beside the form and keeps it for the office alone, without JavaScript', async () => {
    const { context, page } = await signedIn({ javaScriptEnabled: false });
    await page.goto('/pemberitaan/catat');
    const buffer = Buffer.concat([newspaperPage(), Buffer.from('lain')]);
    await page.setInputFiles('input[name=file]', { name: 'koran.png', mimeType: 'image/png', buffer });
    await page.getByRole('button', { name: 'Baca', exact: true }).click();
    await page.waitForURL(/\/catat\/\d+\/\d+$/);
    expect(await page.getByRole('img', { name: /koran\.png/ }).count()).toBe(1);
    await page.fill('input[name=title]', 'Foto halaman koran');
    await page.fill('input[name=outletName]', 'Harian Uji');
    await page.getByRole('button', { name: 'Simpan artikel' }).click();
    await page.getByText('Wajib diisi.').first().waitFor();
    await page.getByRole('img', { name: /koran\.png/ }).waitFor();
    await page.fill('input[name=publishedLocal]', '2025-03-18T06:00');
    await page.getByRole('button', { name: 'Simpan artikel' }).click();
    await page.waitForURL(/\/pemberitaan\/\d+$/);
    const evidence = `${page.url()}/bukti`;
    expect((await context.request.get(evidence)).headers()['content-type']).toBe('image/png');
    const stranger = await demo.context({ baseURL: undefined });
    const refused = await stranger.request.get(evidence, { maxRedirects: 0 });
    expect([refused.status(), refused.headers().location]).toEqual([302, expect.stringContaining('/masuk')]);
  });

  it('queues shares while there is no network, sends them later, and makes one entry of five alike', async () => {
    const { context, page } = await signedIn();
    const faults = watchFaults(page);
    await page.goto('/pemberitaan/catat/cara');
    await page
      .getByText('Perangkat ini siap menerima bagikan.')
      .or(page.getByText('Peramban ini belum siap'))
      .waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    const share = (title: string) =>
      page.evaluate(text => {
        const form = document.createElement('form');
        form.method = 'post';
        form.action = '/pemberitaan/catat/bagikan';
        form.enctype = 'multipart/form-data';
        for (const [name, value] of [
          ['title', text],
          ['text', 'https://tidak-ada.invalid/dibagikan'],
        ] as const) {
          const input = document.createElement('input');
          input.name = name;
          input.value = value;
          form.append(input);
        }
        document.body.append(form);
        form.submit();
      }, title);
    await context.setOffline(true);
    for (let time = 0; time < 5; time += 1) {
      await share('Dibagikan lima kali');
      await page.waitForURL(/\/luring$/);
      await page.getByText('Dibagikan lima kali').waitFor();
    }
    await share('Dibuang dari antrean');
    await page.getByText('Dibuang dari antrean').waitFor();
    expect(await page.locator('#antrean li').count()).toBe(2);
    await page.getByRole('button', { name: /Hapus.*Dibuang/ }).click();
    await page.waitForFunction(() => document.querySelectorAll('#antrean li').length === 1);
    await context.setOffline(false);
    await page.goto('/pemberitaan/catat');
    await page.getByText('Menunggu diperiksa').waitFor();
    await share('Dibagikan lima kali');
    await page.waitForURL(/\/catat\/\d+\/\d+$/);
    await page
      .getByText(/Situs itu tidak dapat dihubungi|Halaman tidak dapat diambil/)
      .first()
      .waitFor();
    await page.goto('/pemberitaan/catat');
    const batches = page.getByRole('listitem').filter({ hasText: /tidak-ada\.invalid|Dibagikan lima kali/ });
    await batches.first().waitFor();
    expect(await batches.count()).toBe(1);
    expect(faults).toEqual([]);
  });
});
