import { approveKit } from '#app/features/press-kits/approval.service.server.ts';
import { readMarkdown } from '#app/features/press-kits/reading-markdown.ts';
import { createKit, publishKit } from '#app/features/press-kits/service.server.ts';
import { saveTemplate, startKit } from '#app/features/press-kits/templates.service.server.ts';
import { figureText } from '#app/features/programs/amounts.ts';
import { listFiguresOn } from '#app/features/programs/queries.server.ts';
import { isoDay } from '#app/lib/zones.ts';
import { hoursFrom, type SeedClock } from './context.ts';
import { handIn } from './coverage.ts';
import { contact } from './data/office.ts';

/** A figure of Program in Markdown, in its own words unless others are given. */
async function figureWriter(
  clock: SeedClock,
  now: string,
): Promise<(code: string, words?: string) => string> {
  const figures = await listFiguresOn(clock.db, isoDay(now, 'Asia/Jakarta'));
  return (code, words) => {
    const figure = figures.find(other => other.code === code)!;
    return `[${words ?? figureText(figure)}](angka:${figure.id})`;
  };
}

/**
 * Kits with a quote of a named speaker, a fact box and official figures: a published fact sheet, a draft of which one figure
 * has changed in Program since, an invitation just begun, and a template of the office.
 */
export async function seedWrittenKits(clock: SeedClock, leader: SeedClock, now: string): Promise<void> {
  const figure = await figureWriter(clock, now);
  const sheet = await createKit(clock.at(hoursFrom(now, -150)), {
    headline: 'Lembar fakta: perlindungan pekerja bukan penerima upah di Jambi',
    dateline: 'JAMBI',
    document:
      readMarkdown(`Pekerja mandiri seperti petani, pedagang, dan pengemudi ojek dapat terlindungi dengan iuran mulai ${figure('IURAN-BPU')}.

## Angka pokok

| Ukuran | Angka | Sumber |
| --- | --- | --- |
| Iuran terendah dua program | ${figure('IURAN-BPU')} | PP 44 Tahun 2015 |
| Iuran terendah tiga program | ${figure('IURAN-BPU-JHT')} | PP 46 Tahun 2015 |
| Santunan Jaminan Kematian | ${figure('SANTUNAN-JKM')} | PP 82 Tahun 2019 |

:::fakta Yang perlu diketahui
- Pendaftaran lewat aplikasi **JMO**, kantor cabang, atau agen Perisai.
- Beasiswa paling banyak ${figure('BEASISWA')} untuk dua anak.
- Perlindungan berlaku sejak iuran pertama dibayar.
:::

> “Iuran sebulan tidak lebih mahal daripada dua bungkus nasi. Yang dilindungi seluruh keluarga.”
>
> -- Yusnita Prameswari | Kepala Bidang Kepesertaan BPJS Ketenagakerjaan Jambi`),
    keyMessages: ['Pekerja mandiri terlindungi dengan iuran mulai Rp16.800 per bulan.'],
    ...contact,
  });
  await handIn(clock, sheet, hoursFrom(now, -149.5));
  await approveKit(leader.at(hoursFrom(now, -149)), { id: sheet, version: 1 });
  await publishKit(clock.at(hoursFrom(now, -148)), { id: sheet });
  await saveTemplate(clock.at(hoursFrom(now, -147)), { kitId: sheet, name: 'Lembar fakta program' });
  await createKit(clock.at(hoursFrom(now, -50)), {
    headline: 'Petani sawit di Merangin mulai terlindungi Jaminan Kematian',
    dateline: 'MERANGIN',
    document:
      readMarkdown(`Ahli waris petani sawit yang menjadi peserta berhak atas santunan ${figure('SANTUNAN-JKM', 'Rp36.000.000')} bila peserta meninggal dunia.

> “Kami turun ke kebun, bukan menunggu di kantor.”
>
> -- Hendra Elvian | Kepala BPJS Ketenagakerjaan Cabang Jambi

:::fakta Iuran
- Dua program: ${figure('IURAN-BPU')}
- Tiga program: ${figure('IURAN-BPU-JHT')}
:::`),
    keyMessages: ['Petani sawit dapat terlindungi lewat dana bagi hasil sawit.'],
    ...contact,
  });
  await startKit(clock.at(hoursFrom(now, -20)), {
    headline: 'Undangan liputan: penyerahan santunan di Muaro Jambi',
    dateline: '',
    from: 'invitation',
  });
}
