import { auditActions } from './audit-actions.ts';
import { auditFields } from './audit-fields.ts';

/**
 * The words of the audit log: actions (between actor and subject), fields, values, sorts of things. They stay on the
 * server (see audit-words.server.ts), so that no browser loads them.
 */
export const audit = {
  actionOther: 'mencatat “{{action}}” pada',
  action: auditActions,
  field: auditFields,
  status: {
    draft: 'Draf',
    scheduled: 'Terjadwal',
    cancelled: 'Dibatalkan',
    published: 'Terbit',
    withdrawn: 'Ditarik',
    suggested: 'Usulan',
    approved: 'Disetujui',
    dismissed: 'Dikeluarkan',
    duplicate: 'Ganda',
    open: 'Berjalan',
    finished: 'Ditutup',
  },
  zone: { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' },
  subject: {
    note: 'Catatan mitra',
    view: 'Tampilan tersimpan',
    clipBook: 'Buku kliping',
    kliping: 'Kliping',
    'bulk-change': 'Perubahan massal',
    feed: 'Umpan',
    rule: 'Aturan kotak masuk',
    article: 'Artikel',
    outlet: 'Media',
    journalist: 'Jurnalis',
    job: 'Pekerjaan latar',
    network: 'Jaringan media',
    'kit-template': 'Templat siaran pers',
    kit: 'Siaran pers',
    gathering: 'Kegiatan',
    import: 'Impor',
    season: 'Musim penghargaan',
    'judging-round': 'Babak penjurian',
    certificate: 'Piagam',
    certificateTemplate: 'Templat piagam',
    work: 'Karya',
    winner: 'Data pemenang',
    segment: 'Segmen',
    topic: 'Program dan topik',
    export: 'Ekspor',
    figure: 'Angka resmi',
    target: 'Target',
    user: 'Pengguna',
    mail: 'Surel',
    'incoming-mail': 'Surel di kotak masuk',
    'logging-mail': 'Surel masuk',
    'mail-address': 'Alamat surel',
    'mail-route': 'Jalur surel',
    settings: 'Pengaturan',
  },
};

export type AuditMessages = typeof audit;
