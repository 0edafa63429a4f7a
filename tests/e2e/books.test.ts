import { describe, expect, it } from 'vitest';
import { watchFaults } from '#tests/support/chromium.ts';
import { noChromium, useDemoBrowser } from '#tests/support/demo-browser.ts';

const password = 'kelor padi 5821 sawah';

describe.skipIf(noChromium)('a clip book in the browser', () => {
  const demo = useDemoBrowser();

  it('goes from a filtered list to a finished edition by itself, and to a reader with the password', async () => {
    const { page } = await demo.signedIn('officer', {}, '/pemberitaan?nada=negative');
    const faults = watchFaults(page);
    await page.locator('summary', { hasText: 'Lainnya' }).click();
    await page.getByRole('link', { name: 'Buku kliping' }).click();
    await page.getByLabel('Judul buku').fill('Berita yang perlu dijawab');
    await page.getByLabel('Urutan').selectOption('newest');
    await page.getByRole('button', { name: 'Susun buku' }).click();
    await page.getByText('Buku disusun.').waitFor();
    const titles = () => page.locator('ol li a').allTextContents();
    const [first, second, third] = await titles();
    await page.locator('input[name="to"]').first().fill('2');
    await page.keyboard.press('Enter');
    await page.getByText('urutan buku kini disusun sendiri').waitFor();
    expect((await titles()).slice(0, 3)).toEqual([second, first, third]);
    // A pointer takes the third row by its grip and drops it on the upper half of the first.
    const grips = page.locator('li .cursor-grab');
    const onto = (await page.locator('ol li').first().boundingBox())!;
    await grips.nth(2).hover();
    await page.mouse.down();
    await page.mouse.move(onto.x + 200, onto.y + onto.height / 2);
    await page.mouse.move(onto.x + 200, onto.y + 4);
    await page.mouse.up();
    await page.waitForFunction(title => document.querySelector('ol li a')?.textContent === title, third);
    expect((await titles()).slice(0, 3)).toEqual([third, second, first]);
    await page.getByRole('button', { name: 'Buat edisi' }).click();
    // Nobody reloads: the page follows the job.
    await page.getByRole('link', { name: 'Unduh PDF' }).waitFor({ timeout: 60_000 });
    await page.getByRole('link', { name: 'Bagikan' }).click();
    await page.getByLabel('Kata sandi tautan').fill(password);
    await page.getByRole('button', { name: 'Buat tautan' }).click();
    const url = await page.getByLabel('Tautan tanpa akun').inputValue();
    expect(faults).toEqual([]);

    const reader = await (await demo.context({ javaScriptEnabled: false })).newPage();
    await reader.goto(new URL(url).pathname);
    await reader.getByLabel('Kata sandi', { exact: true }).fill('bukan yang ini');
    await reader.getByRole('button', { name: 'Buka buku' }).click();
    await reader.getByText('Kata sandi tidak cocok.').waitFor();
    await reader.getByLabel('Kata sandi', { exact: true }).fill(password);
    await reader.getByRole('button', { name: 'Buka buku' }).click();
    await reader.getByRole('heading', { name: 'Berita yang perlu dijawab' }).waitFor();
  });
});
