import { index, layout, type RouteConfig, route } from '@remix-run/route-config';

/** The site map. Public pages need no account, office pages sit inside the office layout, files answer with bytes. */
const open = [
  route('masuk', 'features/accounts/routes/sign-in.tsx'),
  route('keluar', 'features/accounts/routes/sign-out.ts'),
];

const office = layout('web/routes/office.tsx', [index('features/reports/routes/dashboard.tsx')]);

const files = [route('preferensi', 'web/routes/preferences.ts')];

export default [...open, office, ...files] satisfies RouteConfig;
