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
]);

const files = [
  route('b/:token/lagi', 'features/outbox/routes/subscribe-again.ts'),
  route('pemberitaan/:id/keluarkan', 'features/coverage/routes/dismissal.ts'),
  route('pemberitaan/:id/kembalikan', 'features/coverage/routes/restoration.ts'),
  route('preferensi', 'web/routes/preferences.ts'),
  route('akun/perangkat/keluar', 'features/accounts/routes/session-end.ts'),
];

export default [...open, office, ...files] satisfies RouteConfig;
