import { writeFileSync } from 'node:fs';
import { storyText } from '#tests/factories/coverage.ts';
import { workbook } from '#tests/factories/workbook.ts';

/** Writes the workbook of the import bench, in a process of its own: making it takes more memory than importing it. */
const [file = '', rows = '0', outlets = '1'] = process.argv.slice(2);

/** A list of clips with a summary of 60 words each, as offices keep them. */
const list = Array.from({ length: Number(rows) }, (_, i) => {
  const outlet = i % Number(outlets);
  return [
    new Date(Date.UTC(2024, 0, 1) + (i % 360) * 86_400_000).toISOString().slice(0, 10),
    `Media ${outlet}`,
    `Berita ${i} tentang JKK dan JMO`,
    `https://media${outlet}.example/berita/${i}`,
    `Wartawan ${i % 400}`,
    storyText(i, 60),
  ];
});
const header = ['Tanggal', 'Media', 'Judul', 'Tautan', 'Wartawan', 'Isi'];
writeFileSync(file, await workbook([{ name: 'Kliping', rows: [header, ...list] }]));
