import { describe, expect, test } from 'vitest';
import {
  compileMail,
  PersonaliseError,
  personalise,
  placeholdersIn,
  protectBraces,
} from '#emails/personalise.ts';

const content = {
  subject: 'Undangan untuk {{name}}',
  html: '<p title="{{name}}">{{name}}</p><a href="{{answerUrl}}">Jawab</a>',
  text: '{{name}}: {{answerUrl}}',
};
const answerUrl = 'https://gema.example/u/1?a=1&b=2';

describe('personalise', () => {
  test('escapes values in HTML and leaves text alone', () => {
    const mail = personalise(content, { name: `<b>"O'Neil" & Co</b>`, answerUrl });
    expect(mail.html).toBe(
      '<p title="&lt;b&gt;&quot;O&#39;Neil&quot; &amp; Co&lt;/b&gt;">&lt;b&gt;&quot;O&#39;Neil&quot; &amp; Co&lt;/b&gt;</p>' +
        '<a href="https://gema.example/u/1?a=1&amp;b=2">Jawab</a>',
    );
    expect(mail.text).toBe(`<b>"O'Neil" & Co</b>: ${answerUrl}`);
  });

  test('keeps line breaks out of the subject', () => {
    const mail = personalise(content, { name: 'Rahmat\r\nBcc: x@y.example\u2028', answerUrl });
    expect(mail.subject).toBe('Undangan untuk Rahmat Bcc: x@y.example');
  });

  test('fails on a missing value, also when an object inherits one', () => {
    expect(() => personalise(content, { answerUrl })).toThrow(PersonaliseError);
    const inherited = { ...content, text: '{{constructor}}' };
    expect(() => personalise(inherited, { name: 'a', answerUrl })).toThrow('no value for {{constructor}}');
  });

  test('fails on a malformed placeholder', () => {
    for (const text of ['{{ name }}', '{{}}', '{{na-me}}', '{{1st}}']) {
      expect(() => compileMail({ ...content, text })).toThrow(PersonaliseError);
    }
  });

  test('fails when a link is no web address', () => {
    for (const url of [
      'javascript:alert(1)',
      '',
      '/u/1',
      'https://',
      ' https://x.example',
      'data:text/html,x',
    ]) {
      expect(() => personalise(content, { name: 'a', answerUrl: url })).toThrow(
        '{{answerUrl}} is no web address',
      );
    }
  });

  test('never reads a value as a placeholder or a replacement pattern', () => {
    const mail = personalise(content, { name: "{{answerUrl}} $& $1 $'", answerUrl });
    expect(mail.subject).toBe("Undangan untuk {{answerUrl}} $& $1 $'");
    expect(mail.text).toContain("{{answerUrl}} $& $1 $'");
  });

  test('gives typed braces back as typed', () => {
    const typed = { title: 'Harga {{name}} dan {{{x}}}', list: [{ note: '{{' }], at: 5, none: undefined };
    const safe = protectBraces(typed);
    expect(safe.at).toBe(5);
    const mail = personalise({ subject: safe.title, html: safe.title, text: safe.list[0]!.note }, {});
    expect(mail).toEqual({ subject: typed.title, html: typed.title, text: '{{' });
  });

  test('a brace that ends a text does not swallow the placeholder after it', () => {
    expect(personalise({ ...content, text: '{{{name}}' }, { name: 'Ani', answerUrl }).text).toBe('{Ani');
  });

  test('names every placeholder once', () => {
    expect(placeholdersIn(content)).toEqual(['name', 'answerUrl']);
  });

  test('one compiled mail serves many recipients', () => {
    const fill = compileMail(content);
    const [ani, budi] = ['Ani', 'Budi'].map(name => fill({ name, answerUrl }).text);
    expect(ani).toEqual({ fixed: ['', ': ', ''], values: ['Ani', answerUrl] });
    expect(budi?.values).toEqual(['Budi', answerUrl]);
    expect(budi?.fixed).toBe(ani?.fixed);
  });
});
