import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { accentPalette, contrast } from '#emails/accent.ts';
import { whatsappUrl } from '#emails/gathering-parts.tsx';
import { styleRelease } from '#emails/release-body.ts';
import { salutation } from '#emails/salutation.ts';

describe('styleRelease', () => {
  const styled = (html: string) => parseHTML(`<body>${styleRelease(html, '#0f5f5b')}</body>`).document;

  test('gives each element of a release its style once', () => {
    const document = styled(
      '<p>a</p><ul><li><p>b</p></li></ul><table><tbody><tr><td><p>c</p></td></tr></tbody></table>',
    );
    expect(document.querySelector('p')?.getAttribute('style')).toContain('16px');
    expect(document.querySelector('li p')?.className).toBe('m-tight');
    expect(document.querySelector('td p')?.className).toBe('m-tight');
    expect(document.querySelector('table')?.className).toBe('m-data');
  });

  test('a tag inside a quoted attribute stays text', () => {
    const html = `<img src="https://x.example/a.jpg" alt="a <p onclick=alert(1)> b"><p>c</p>`;
    const document = styled(html);
    expect(document.querySelector('img')?.getAttribute('alt')).toBe('a <p onclick=alert(1)> b');
    expect(document.querySelectorAll('p')).toHaveLength(1);
  });

  test('keeps links, self-closing tags and unknown tags as they are', () => {
    const html = styleRelease('<a href="https://x.example/?a=1&amp;b=2">x</a><br/><em>y</em>', '#123456');
    expect(html).toBe(
      '<a style="color:#123456;text-decoration:underline" href="https://x.example/?a=1&amp;b=2">x</a><br/><em>y</em>',
    );
  });
});

describe('accentPalette', () => {
  test.each(['#0f5f5b', '#ffdd00', '#ffffff', '#000000', '#e30613', '#7fffd4', 'nonsense'])(
    '%s can be read in both themes',
    color => {
      const accent = accentPalette(color);
      expect(contrast(accent.light, '#fdfcfa')).toBeGreaterThanOrEqual(4.5);
      expect(contrast(accent.dark, '#211e1b')).toBeGreaterThanOrEqual(4.5);
      expect(contrast(accent.light, accent.onLight)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(accent.dark, accent.onDark)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('leaves a colour alone that is dark enough', () => {
    expect(accentPalette('#0f5f5b').light).toBe('#0f5f5b');
  });
});

describe('salutation', () => {
  test.each([
    ['id', { name: 'Rahmat Hidayat', honorific: 'Bapak' }, 'Yth. Bapak Rahmat Hidayat'],
    ['id', { name: ' Rahmat Hidayat ' }, 'Yth. Bapak/Ibu Rahmat Hidayat'],
    ['id', { outlet: 'Kabar Muaro' }, 'Yth. Redaksi Kabar Muaro'],
    ['id', {}, 'Yth. Bapak/Ibu'],
    ['en', { name: 'Rahmat Hidayat', honorific: 'Bapak' }, 'Dear Rahmat Hidayat'],
    ['en', { outlet: 'Kabar Muaro' }, 'Dear Kabar Muaro editors'],
    ['en', {}, 'Dear editor'],
  ] as const)('%s %o', (locale, person, expected) => {
    expect(salutation(locale, person)).toBe(expected);
  });
});

test('a telephone number becomes the digits wa.me wants', () => {
  expect(whatsappUrl('0812-7400 1234')).toBe('https://wa.me/6281274001234');
  expect(whatsappUrl('+62 (812) 7400.1234')).toBe('https://wa.me/6281274001234');
});
