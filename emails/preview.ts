import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { exampleFields, exampleMail } from './examples.ts';
import { personalise } from './personalise.ts';
import type { MailName } from './placeholders.ts';
import type { MailLocale } from './types.ts';

const folder = path.resolve('build/emails');
const locales: MailLocale[] = ['id', 'en'];

async function writeMail(name: MailName, locale: MailLocale): Promise<string> {
  const mail = personalise(await exampleMail(name, locale), exampleFields[name]);
  const file = `${name}.${locale}`;
  await writeFile(path.join(folder, `${file}.html`), mail.html);
  await writeFile(path.join(folder, `${file}.txt`), `Subject: ${mail.subject}\n\n${mail.text}`);
  const size = Math.ceil(Buffer.byteLength(mail.html) / 1024);
  return `<li>${locale}: <a href="${file}.html">${name}</a>, <a href="${file}.txt">text</a>, ${size} KB</li>`;
}

await mkdir(folder, { recursive: true });
const rows: string[] = [];
for (const name of Object.keys(exampleFields) as MailName[]) {
  for (const locale of locales) rows.push(await writeMail(name, locale));
}
const index = path.join(folder, 'index.html');
await writeFile(
  index,
  `<!doctype html><meta charset="utf-8"><title>Gema mails</title><ul>${rows.join('\n')}</ul>`,
);
console.log(index);
