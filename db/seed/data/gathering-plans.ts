import type { GatheringType } from '#db/schema/gatherings.ts';
import type { DemoGathering } from './types.ts';

export type GatheringPlan = {
  key: string;
  title: string;
  type: GatheringType;
  status: DemoGathering['status'];
  description: string;
  venueName: string;
  venueAddress: string;
  /** Seconds from midnight WIB. */
  from: number;
  to: number;
  capacity: number | null;
  invited: number;
  programme: readonly { time: string; title: string; speaker: string }[];
};

const hour = 3600;

export const anniversaryPlan: GatheringPlan = {
  key: 'refleksi-desember',
  title: 'Refleksi Akhir Tahun dan Penghargaan Media',
  type: 'award_night',
  status: 'scheduled',
  description:
    'Paparan capaian setahun, tanya jawab terbuka, dan penyerahan piagam bagi media. Pertanyaan boleh dikirim sebelumnya.',
  venueName: 'Aula Rumah Sepucuk',
  venueAddress: 'Jalan Tepian Batanghari 18, Telanaipura, Kota Jambi',
  from: 18 * hour + 1800,
  to: 21 * hour,
  capacity: 70,
  invited: 58,
  programme: [
    { time: '18.30', title: 'Pendaftaran dan makan malam', speaker: '' },
    { time: '19.15', title: 'Capaian dan yang belum tercapai', speaker: 'Yusnita Prameswari' },
    { time: '19.45', title: 'Tanya jawab', speaker: '' },
    { time: '20.20', title: 'Penyerahan piagam penghargaan media', speaker: 'Ketua dewan juri' },
  ],
};

export const iftarPlan: GatheringPlan = {
  key: 'buka-puasa',
  title: 'Media Gathering dan Buka Puasa Bersama',
  type: 'iftar',
  status: 'scheduled',
  description:
    'Bincang target kepesertaan dan sumber pembiayaan iuran pekerja rentan, dilanjutkan buka puasa bersama. Tersedia ruang salat.',
  venueName: 'Kafe Serambi Angso',
  venueAddress: 'Jalan Kebun Bungo 7, Kotabaru, Kota Jambi',
  from: 16 * hour,
  to: 19 * hour,
  capacity: 60,
  invited: 52,
  programme: [
    { time: '16.00', title: 'Pendaftaran', speaker: '' },
    { time: '16.20', title: 'Target kepesertaan tahun ini', speaker: 'Hendra Elvian' },
    {
      time: '16.50',
      title: 'Cara kerja aplikasi JMO dan keluhan yang masuk',
      speaker: 'Dewi Kartikasari Nur',
    },
    { time: '17.20', title: 'Tanya jawab', speaker: '' },
    { time: '18.05', title: 'Buka puasa dan salat magrib', speaker: '' },
  ],
};

export const siteVisitPlan: GatheringPlan = {
  key: 'kunjungan-lapangan',
  title: 'Kunjungan Lapangan: Setahun Setelah Santunan',
  type: 'site_visit',
  status: 'scheduled',
  description:
    'Media menemui penerima santunan dan beasiswa di Muaro Jambi, lalu berdiskusi di kantor desa. Kendaraan bersama berangkat pukul 07.30 dari kantor cabang.',
  venueName: 'Balai Desa Suko Awin',
  venueAddress: 'Desa Suko Awin, Kecamatan Sekernan, Kabupaten Muaro Jambi',
  from: 9 * hour,
  to: 12 * hour + 1800,
  capacity: 40,
  invited: 45,
  programme: [
    { time: '09.00', title: 'Sambutan kepala desa', speaker: '' },
    { time: '09.20', title: 'Kunjungan ke tiga keluarga penerima manfaat', speaker: '' },
    { time: '10.45', title: 'Diskusi: apa yang berubah setelah setahun', speaker: 'Dewi Kartikasari Nur' },
    { time: '11.30', title: 'Tanya jawab dan wawancara', speaker: '' },
    { time: '12.00', title: 'Makan siang', speaker: '' },
  ],
};

export const draftPlan: GatheringPlan = {
  key: 'jumpa-pers-peta',
  title: 'Jumpa Pers Peta Kepesertaan per Kecamatan',
  type: 'press_conference',
  status: 'draft',
  description: 'Penjelasan cara membaca peta dan sesi unduh data. Menunggu kepastian tempat dan narasumber.',
  venueName: 'Ruang Rapat Sepucuk, Kantor Cabang Jambi',
  venueAddress: 'Jalan Kolonel Sepucuk 21, Kota Jambi',
  from: 10 * hour,
  to: 11 * hour + 1800,
  capacity: 30,
  invited: 0,
  programme: [
    { time: '10.00', title: 'Paparan peta kepesertaan', speaker: 'Yusnita Prameswari' },
    { time: '10.40', title: 'Tanya jawab', speaker: '' },
  ],
};
