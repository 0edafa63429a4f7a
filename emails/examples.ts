import { type MailData, renderMail } from './mails.ts';
import type { FieldsOf, MailName } from './placeholders.ts';
import type { MailBrand, MailContact, MailContent, MailGathering, MailLocale } from './types.ts';

/** Invented agency, people and outlets; nobody here exists. */
export const exampleBrand: MailBrand = {
  agencyName: 'Badan Jaminan Kerja Cabang Contoh',
  accentColor: '#0f5f5b',
  postalAddress: 'Jl. Contoh Raya No. 12, Kota Contoh 36122',
};

const contact: MailContact = {
  name: 'Siti Maharani',
  role: 'Humas',
  whatsapp: '+62 812-0000-1234',
  email: 'humas@contoh.example',
};

export const exampleGathering: MailGathering = {
  title: 'Media Gathering & Buka Puasa Bersama',
  kind: 'media_gathering',
  startAt: '2026-03-12T09:00:00.000Z',
  endAt: '2026-03-12T11:45:00.000Z',
  zone: 'Asia/Jakarta',
  venue: {
    name: 'Balai Pertemuan Muaro',
    address: 'Jl. Tepian Sungai No. 3, Kota Contoh',
    mapUrl: 'https://maps.example/?q=-1.61,103.61',
    onlineUrl: 'https://rapat.example/j/880011',
  },
  programme: [
    { startAt: '2026-03-12T09:00:00.000Z', title: 'Registrasi' },
    {
      startAt: '2026-03-12T09:30:00.000Z',
      title: 'Perlindungan pekerja rentan di sebelas kabupaten',
      speaker: 'Kepala Cabang',
    },
    { startAt: '2026-03-12T10:15:00.000Z', title: 'Tanya jawab dan wawancara' },
    { startAt: '2026-03-12T11:10:00.000Z', title: 'Buka puasa bersama' },
  ],
  noCash: true,
  googleCalendarUrl: 'https://calendar.google.com/calendar/render?action=TEMPLATE&text=Media+Gathering',
  outlookCalendarUrl: 'https://outlook.live.com/calendar/0/action/compose?subject=Media+Gathering',
};

const bodyHtml = `<p>Sebanyak 580 ribu pekerja telah terlindungi sampai Februari 2026, atau 44,6 persen dari 1,3 juta pekerja. <a href="https://contoh.example/data">Data lengkap</a> tersedia di ruang pers.</p><h2>Dari APBD sampai dana desa</h2><p>Iuran bagi pekerja rentan dibayar dari beberapa sumber:</p><ul><li><p>APBD provinsi dan kabupaten</p></li><li><p>Dana desa</p></li><li><p>Dana bagi hasil sawit</p></li></ul><blockquote><p>“Tidak boleh ada keluarga yang jatuh miskin karena pencari nafkahnya celaka di tempat kerja.”</p><p>Kepala Cabang</p></blockquote><table><tbody><tr><th>Segmen</th><th>Peserta</th></tr><tr><td>Penerima upah</td><td>402.000</td></tr><tr><td>Bukan penerima upah</td><td>178.000</td></tr></tbody></table><figure><img src="https://contoh.example/foto-900.jpg" alt="Petugas menjelaskan aplikasi kepada pedagang pasar" width="536" height="300"><figcaption>Penjelasan aplikasi di Pasar Angso. Foto: Humas</figcaption></figure>`;

const jurorRound = {
  brand: exampleBrand,
  season: 'Anugerah Jurnalistik 2026',
  round: 'Media daring daerah',
  dueAt: '2026-12-12T17:00:00.000Z',
  zone: 'Asia/Jakarta' as const,
  deskUrl: 'https://gema.example/juri/3',
};

const worksCall = {
  brand: exampleBrand,
  season: 'Anugerah Jurnalistik 2026',
  dueAt: '2026-11-20T16:59:59.000Z',
  zone: 'Asia/Jakarta' as const,
  guidance: 'Karya tayang antara Januari dan Oktober 2026 dan memuat sedikitnya satu suara pekerja.',
  most: 5,
};

export const exampleData: MailData = {
  'account-invitation': {
    brand: exampleBrand,
    inviterName: 'Siti Maharani',
    role: 'officer',
    validUntil: '2026-03-05T04:00:00.000Z',
    zone: 'Asia/Jakarta',
  },
  'password-recovery': { brand: exampleBrand, validUntil: '2026-03-02T03:30:00.000Z', zone: 'Asia/Jakarta' },
  'gathering-invitation': {
    brand: exampleBrand,
    gathering: exampleGathering,
    note: 'Kami menyiapkan data peserta per kabupaten dan waktu wawancara dengan narasumber.\n\nMohon membawa kartu pers.',
    answerBy: '2026-03-10T10:00:00.000Z',
    contact,
  },
  'gathering-update': {
    brand: exampleBrand,
    gathering: exampleGathering,
    changes: [
      {
        field: 'time',
        before: 'Kamis, 12 Maret 2026, 15.00–17.45 WIB',
        after: 'Kamis, 12 Maret 2026, 16.00–18.45 WIB',
      },
      { field: 'venue', before: 'Aula Kantor Cabang', after: 'Balai Pertemuan Muaro' },
    ],
    contact,
  },
  'gathering-cancellation': {
    brand: exampleBrand,
    gathering: exampleGathering,
    reason: 'Jalan menuju lokasi terendam banjir.',
    contact,
  },
  'answer-confirmation': {
    brand: exampleBrand,
    gathering: exampleGathering,
    answer: 'accepted',
    companions: 1,
    contact,
  },
  'press-kit': {
    brand: exampleBrand,
    zone: 'Asia/Jakarta',
    headline: '580 Ribu Pekerja Terlindungi, Cabang Contoh Menuju 55 Persen',
    dateline: 'Kota Contoh, 2 Maret 2026',
    bodyHtml,
    note: 'Berikut siaran pers hari ini. Kepala Cabang dapat diwawancarai sampai pukul 16.00 WIB.',
    keyMessages: [
      '580 ribu dari 1,3 juta pekerja sudah terlindungi',
      'Pekerja rentan dibiayai APBD dan dana desa',
    ],
    attachments: [
      {
        title: 'Lembar fakta kepesertaan',
        description: 'PDF, 240 KB',
        url: 'https://contoh.example/berkas/lembar-fakta.pdf',
      },
      {
        title: 'Foto resolusi penuh',
        description: 'ZIP, 18 MB',
        url: 'https://contoh.example/berkas/foto.zip',
      },
    ],
    pressRoomUrl: 'https://contoh.example/ruang-pers/580-ribu-pekerja',
    embargoUntil: '2026-03-02T06:00:00.000Z',
    contact,
    boilerplate:
      'Badan Jaminan Kerja menyelenggarakan perlindungan kecelakaan kerja, kematian, hari tua, pensiun, dan kehilangan pekerjaan.',
  },
  'daily-kliping': {
    brand: exampleBrand,
    zone: 'Asia/Jakarta',
    on: '2026-03-02',
    span: { from: '2026-03-01T00:30:00.000Z', to: '2026-03-02T00:30:00.000Z' },
    sentBefore: null,
    total: 2,
    outlets: 2,
    groups: [
      {
        tone: 'positive',
        articles: [
          {
            title: '580 Ribu Pekerja Sudah Terlindungi',
            outlet: 'Kabar Contoh',
            place: 'Ekonomi',
            url: 'https://kabar.example/580-ribu',
          },
        ],
      },
      {
        tone: 'negative',
        articles: [{ title: 'Klaim Dinilai Lambat', outlet: 'Muaro Pos', place: 'hlm. 3', url: null }],
      },
    ],
    late: {
      articles: [
        {
          title: 'Ahli Waris Nelayan Terima Santunan',
          outlet: 'Pesisir Kini',
          place: '',
          url: 'https://pesisir.example/ahli-waris-nelayan',
        },
      ],
      more: false,
      older: 2,
    },
    validUntil: '2026-03-16T00:30:00.000Z',
  },
  'correction-request': {
    brand: exampleBrand,
    subject: 'Mohon koreksi: 782 Ribu Pekerja Terlindungi',
    body: 'Yth. Bapak Rahmat Hidayat,\n\nTerima kasih atas pemberitaannya. Angka 782 ribu dari 1,3 juta pekerja adalah 60,2 persen, bukan 55 persen.\n\nMohon kiranya dapat diperbaiki.\n\nHormat kami,\nSiti Maharani',
  },
  'logging-result': {
    brand: exampleBrand,
    subject: 'Rekap berita sore',
    refusal: null,
    lines: [
      { title: '580 Ribu Pekerja Sudah Terlindungi', state: 'read', problem: null },
      { title: 'Klaim Dinilai Lambat', state: 'known', problem: null },
      { title: 'https://kabar.example/tidak-ada', state: 'failed', problem: 'fetch-failed' },
    ],
    batchUrl: 'https://gema.example/pemberitaan/catat/7',
  },
  'juror-opening': jurorRound,
  'juror-reminder': jurorRound,
  'award-results': {
    brand: exampleBrand,
    season: 'Penghargaan Media Jambi 2026',
    objectionsUntil: '2026-12-12T03:00:00.000Z',
    changed: null,
    zone: 'Asia/Jakarta',
    resultsUrl: 'https://gema.example/hasil/2',
  },
  'objection-answer': {
    brand: exampleBrand,
    season: 'Penghargaan Media Jambi 2026',
    outcome: 'refused',
    answer: 'Kedua artikel itu iklan berbayar. Menurut aturan musim ini, advertorial tidak dihitung.',
  },
  certificate: { brand: exampleBrand, season: 'Anugerah Jurnalistik 2026' },
  'works-invitation': worksCall,
  'works-reminder': worksCall,
  'work-answer': {
    brand: exampleBrand,
    season: 'Anugerah Jurnalistik 2026',
    title: 'Tiga musim tanpa jaminan di kebun sawit',
    decision: 'incomplete',
    remark: 'Surat persetujuan redaksi belum terlampir.',
    hours: 72,
  },
  'winner-request': {
    brand: exampleBrand,
    season: 'Anugerah Jurnalistik 2026',
    deleteOn: '2027-03-31',
  },
  'completeness-link': {
    brand: exampleBrand,
    season: 'Anugerah Jurnalistik 2026',
    lockOn: '2027-01-15',
    dueAt: '2027-01-10T16:59:59.000Z',
    zone: 'Asia/Jakarta',
  },
  'completeness-answers': {
    brand: exampleBrand,
    season: 'Anugerah Jurnalistik 2026',
    answers: [
      {
        url: 'https://kabar.example/2026/03/02/tiga-musim',
        state: 'logged',
        title: 'Tiga musim tanpa jaminan di kebun sawit',
        answer: '',
      },
      {
        url: 'https://kabar.example/2026/05/11/agenda',
        state: 'refused',
        title: null,
        answer: 'Halaman ini agenda kegiatan, bukan berita.',
      },
    ],
    more: 0,
  },
  'follow-confirmation': { brand: exampleBrand, pressRoomUrl: `https://contoh.example/ruang-pers` },
  'follow-release': {
    brand: exampleBrand,
    headline: '580 Ribu Pekerja Terlindungi, Cabang Contoh Menuju 55 Persen',
    summary: '580 ribu dari 1,3 juta pekerja sudah terlindungi.',
    url: `https://contoh.example/ruang-pers/580-ribu-pekerja-terlindungi`,
  },
  'address-confirmation': { brand: exampleBrand },
  'stored-data': { brand: exampleBrand },
  'address-changed': { brand: exampleBrand },
  'test-message': {
    brand: exampleBrand,
    sentAt: '2026-03-02T03:00:00.000Z',
    zone: 'Asia/Jakarta',
    route: 'smtp.contoh.example:587',
    sender: 'humas@contoh.example',
    requestedBy: 'Siti Maharani',
  },
};

const page = 'https://gema.example';
const partner = {
  salutation: 'Yth. Bapak Rahmat Hidayat',
  answerUrl: `${page}/undangan/4f1c9a70b2d84e55`,
  unsubscribeUrl: `${page}/berhenti/9d2e0c11aa37f604`,
  preferencesUrl: `${page}/preferensi/9d2e0c11aa37f604`,
};

const confirmUrl = `${page}/pilihan/konfirmasi/5a90c3`;
const worksUrl = `${page}/karya/0c6e41`;
const ownArticlesUrl = `${page}/artikel-saya/3d92b7`;
const { answerUrl: _, ...refusable } = partner;

export const exampleFields: { [Name in MailName]: FieldsOf<Name> } = {
  'account-invitation': { name: 'Dimas Prakoso', setupUrl: `${page}/akun/mulai/7b33e1` },
  'password-recovery': { name: 'Dimas Prakoso', recoveryUrl: `${page}/akun/pulihkan/77aa02` },
  'gathering-invitation': partner,
  'gathering-update': partner,
  'gathering-cancellation': partner,
  'answer-confirmation': partner,
  'press-kit': partner,
  'daily-kliping': { name: 'Kepala Cabang', klipingUrl: `${page}/k/1f0c77` },
  'correction-request': {},
  'logging-result': {},
  'juror-opening': { name: 'Prof. Dr. Ratna Kusuma, M.Si.' },
  'juror-reminder': { name: 'Prof. Dr. Ratna Kusuma, M.Si.' },
  'award-results': { ...partner, candidate: 'Kabar Batanghari', dossierUrl: `${page}/berkas-nilai/5c1d90` },
  'objection-answer': { name: 'Redaksi Kabar Batanghari', dossierUrl: `${page}/berkas-nilai/5c1d90` },
  certificate: {
    name: 'Prof. Dr. Ratna Kusuma, M.Si.',
    award: 'Juara I Jurnalis Daerah',
    number: '007/PIAGAM/XII/2026',
    checkUrl: `${page}/piagam/7K2M9QXA41TDVW80`,
  },
  'works-invitation': { ...refusable, worksUrl },
  'works-reminder': { ...refusable, worksUrl },
  'work-answer': { salutation: partner.salutation, worksUrl },
  'winner-request': { salutation: partner.salutation, detailsUrl: `${page}/data-pemenang/51b07c` },
  'completeness-link': { ...refusable, candidate: 'Kabar Batanghari', ownArticlesUrl },
  'completeness-answers': { salutation: partner.salutation, ownArticlesUrl },
  'follow-confirmation': { confirmUrl: `${page}/ikuti/konfirmasi/2b91d4` },
  'follow-release': {
    unsubscribeUrl: partner.unsubscribeUrl,
    manageUrl: `${page}/ikuti/atur/8e40aa`,
  },
  'address-confirmation': { salutation: partner.salutation, confirmUrl },
  'stored-data': { salutation: partner.salutation, confirmUrl },
  'address-changed': { salutation: partner.salutation },
  'test-message': {},
};

/** One message with its example data, still holding placeholders; the sender is invented unless given. */
export function exampleMail<Name extends MailName>(
  name: Name,
  locale: MailLocale,
  brand: MailBrand = exampleBrand,
): Promise<MailContent> {
  return renderMail(name, { ...exampleData[name], brand }, locale);
}
