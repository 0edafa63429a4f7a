import { index, layout, type RouteConfig, route } from '@remix-run/route-config';

/** The site map. Public pages need no account, office pages sit inside the office layout, files answer with bytes. */
const open = [
  route('masuk', 'features/accounts/routes/sign-in.tsx'),
  route('keluar', 'features/accounts/routes/sign-out.ts'),
  route('lupa-sandi', 'features/accounts/routes/forgotten.tsx'),
  route('sandi-baru/:token', 'features/accounts/routes/new-password.tsx'),
  route('undangan-akun/:token', 'features/accounts/routes/invitation.tsx'),
  route('pasang/:token', 'features/accounts/routes/setup.tsx'),
  route('b/:token', 'features/outbox/routes/unsubscribe.tsx'),
];

const office = layout('web/routes/office.tsx', [
  index('features/reports/routes/dashboard.tsx'),
  route('pemberitaan', 'features/coverage/routes/list.tsx'),
  route('pemberitaan/catat', 'features/coverage/routes/log.tsx'),
  route('pemberitaan/baca', 'features/coverage/routes/read.tsx'),
  route('pemberitaan/:id', 'features/coverage/routes/show.tsx'),
  route('pemberitaan/:id/ubah', 'features/coverage/routes/edit.tsx'),
  route('pemberitaan/:id/kemandirian', 'features/coverage/routes/originality.tsx'),
  route('mitra', 'features/partners/routes/outlets.tsx'),
  route('mitra/media/baru', 'features/partners/routes/outlet-new.tsx'),
  route('mitra/media/:id', 'features/partners/routes/outlet-show.tsx'),
  route('mitra/media/:id/ubah', 'features/partners/routes/outlet-edit.tsx'),
  route('mitra/jurnalis', 'features/partners/routes/journalists.tsx'),
  route('mitra/jurnalis/baru', 'features/partners/routes/journalist-new.tsx'),
  route('mitra/jurnalis/:id', 'features/partners/routes/journalist-show.tsx'),
  route('mitra/jurnalis/:id/ubah', 'features/partners/routes/journalist-edit.tsx'),
  route('akun', 'features/accounts/routes/own-account.tsx'),
  route('akun/sandi', 'features/accounts/routes/own-password.tsx'),
  route('cari', 'features/admin/routes/search.tsx'),
  route('pengaturan', 'features/admin/routes/office-settings.tsx'),
  route('pengaturan/pengguna', 'features/admin/routes/users.tsx'),
  route('pengaturan/pengguna/undang', 'features/admin/routes/invite-user.tsx'),
  route('pengaturan/pengguna/:id', 'features/admin/routes/user.tsx'),
  route('pengaturan/surat', 'features/admin/routes/mails.tsx'),
  route('pengaturan/surat/:id', 'features/admin/routes/mail.tsx'),
  route('pengaturan/kotak-surat', 'features/admin/routes/mailbox.tsx'),
  route('pengaturan/kotak-surat/:id', 'features/admin/routes/mailbox-message.tsx'),
  route('pengaturan/pekerjaan', 'features/admin/routes/jobs.tsx'),
  route('pengaturan/audit', 'features/admin/routes/audit.tsx'),
]);

const files = [
  route('b/:token/lagi', 'features/outbox/routes/subscribe-again.ts'),
  route('pemberitaan/:id/keluarkan', 'features/coverage/routes/dismissal.ts'),
  route('pemberitaan/:id/kembalikan', 'features/coverage/routes/restoration.ts'),
  route('preferensi', 'web/routes/preferences.ts'),
  route('akun/perangkat/keluar', 'features/accounts/routes/session-end.ts'),
  route('palet', 'features/admin/routes/palette.ts'),
  route('pengaturan/pengguna/:id/tutup', 'features/admin/routes/user-disable.ts'),
  route('pengaturan/pengguna/:id/buka', 'features/admin/routes/user-enable.ts'),
  route('pengaturan/pengguna/:id/kirim-ulang', 'features/admin/routes/invitation-resend.ts'),
  route('pengaturan/pengguna/:id/tarik', 'features/admin/routes/invitation-withdraw.ts'),
  route('pengaturan/surat/tahan', 'features/admin/routes/mail-pause.ts'),
  route('pengaturan/surat/lanjutkan', 'features/admin/routes/mail-resume.ts'),
  route('pengaturan/surat/uji', 'features/admin/routes/mail-test.ts'),
  route('pengaturan/surat/:id/kirim-ulang', 'features/admin/routes/mail-resend.ts'),
  route('pengaturan/kotak-surat/:id/isi', 'features/admin/routes/mailbox-html.ts'),
  route('pengaturan/kotak-surat/:id/asli', 'features/admin/routes/mailbox-raw.ts'),
  route('pengaturan/kotak-surat/:id/lampiran/:index', 'features/admin/routes/mailbox-attachment.ts'),
  route('pengaturan/pekerjaan/:id/batal', 'features/admin/routes/job-cancel.ts'),
];

export default [...open, office, ...files] satisfies RouteConfig;
