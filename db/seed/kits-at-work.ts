import { approveKit, submitKit } from '#app/features/press-kits/approval.service.server.ts';
import { commentOnKit, resolveComment } from '#app/features/press-kits/comments.service.server.ts';
import type { ReleaseDocument } from '#app/features/press-kits/document.ts';
import { createKit, updateKit } from '#app/features/press-kits/service.server.ts';
import { hoursFrom, type SeedClock } from './context.ts';

const doc = (...paragraphs: string[]): ReleaseDocument => ({
  type: 'doc',
  content: paragraphs.map(text => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

/**
 * Three kits on their way: one with remarks and a share that does not fit (the slip of the sample article), one handed in,
 * one approved and not yet published.
 */
export async function seedKitsAtWork(officer: SeedClock, leader: SeedClock, now: string): Promise<void> {
  const at = (hours: number) => officer.at(hoursFrom(now, hours));
  const seen = (hours: number) => leader.at(hoursFrom(now, hours));
  const dateline = 'JAMBI';

  const remarked = await createKit(at(-30), {
    headline: 'Menuju Perlindungan Menyeluruh bagi Pekerja Jambi',
    dateline,
    document: doc(
      'BPJS Ketenagakerjaan Cabang Jambi mengajak pemerintah kabupaten mempercepat perlindungan pekerja rentan.',
      'Dari 1,3 juta pekerja di Provinsi Jambi, 782 ribu pekerja atau 55 persen ditargetkan terlindungi tahun ini.',
      'Iurannya dapat ditanggung APBD, Dana Desa, atau dana bagi hasil sawit.',
    ),
    keyMessages: ['Iuran pekerja rentan dapat ditanggung APBD, Dana Desa, atau dana bagi hasil sawit.'],
  });
  await commentOnKit(seen(-26), {
    id: remarked,
    quote: '782 ribu pekerja atau 55 persen',
    body: 'Angka ini tidak cocok dengan 1,3 juta. Target jumlahnya atau persennya yang benar?',
  });
  const settled = await commentOnKit(seen(-26), {
    id: remarked,
    quote: '',
    body: 'Tambahkan sumber pembiayaan iuran.',
  });
  await updateKit(at(-25), {
    id: remarked,
    version: 1,
    headline: 'Menuju Perlindungan Menyeluruh bagi Pekerja Rentan Jambi',
    document: doc(
      'BPJS Ketenagakerjaan Cabang Jambi mengajak pemerintah kabupaten dan kota mempercepat perlindungan pekerja rentan.',
      'Dari 1,3 juta pekerja di Provinsi Jambi, 782 ribu pekerja atau 55 persen ditargetkan terlindungi tahun ini.',
      'Iurannya dapat ditanggung APBD, Dana Desa, atau dana bagi hasil sawit, sehingga keluarga tidak terbebani.',
    ),
  });
  await resolveComment(at(-25), { id: remarked, commentId: settled, resolved: true });

  const handedIn = await createKit(at(-20), {
    headline: 'Layanan Klaim Malam Dibuka di Kantor Cabang Jambi',
    dateline,
    document: doc(
      'BPJS Ketenagakerjaan Cabang Jambi membuka layanan klaim malam setiap Selasa dan Kamis sampai pukul 20.00 WIB.',
      'Layanan ini untuk pekerja yang tidak dapat meninggalkan pekerjaannya pada siang hari. Antrean dapat diambil lewat aplikasi JMO.',
    ),
    keyMessages: ['Klaim dapat diurus sampai malam setiap Selasa dan Kamis.'],
  });
  await submitKit(at(-3), { id: handedIn, version: 1 });

  const approved = await createKit(at(-40), {
    headline: 'Undangan Liputan: Buka Kas Layanan JMO di Pasar Angso Duo',
    dateline,
    document: doc(
      'BPJS Ketenagakerjaan Cabang Jambi membuka kas layanan JMO di Pasar Angso Duo untuk pedagang dan buruh angkut.',
      'Media dipersilakan meliput pendaftaran, wawancara peserta, dan pengisian data bersama petugas.',
    ),
    keyMessages: ['Pedagang pasar dapat mendaftar dan memeriksa saldo di tempat.'],
  });
  await submitKit(at(-22), { id: approved, version: 1 });
  await approveKit(seen(-2), { id: approved, version: 1 });
}
