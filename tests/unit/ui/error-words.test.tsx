import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { messages } from '#app/i18n/id/messages.ts';
import { I18nProvider, useErrors } from '#app/i18n/react.tsx';
import { createTranslator } from '#app/i18n/translate.ts';
import { between } from '#app/lib/message-data.ts';

function Said({ fault }: { fault: string }) {
  return <p>{useErrors()([fault])}</p>;
}

it.each([
  [between(0.01, 100_000), 'Isi dengan angka 0,01 sampai 100.000.'],
  [between(1.01, 100_000), 'Isi dengan angka 1,01 sampai 100.000.'],
  [between(1, 1000), 'Isi dengan angka 1 sampai 1.000.'],
])('names a bound as it is, so that nobody types the one that is refused: %s', (fault, said) => {
  const html = renderToStaticMarkup(
    <I18nProvider locale="id" t={createTranslator('id', messages)}>
      <Said fault={fault} />
    </I18nProvider>,
  );
  expect(html).toBe(`<p>${said}</p>`);
});
