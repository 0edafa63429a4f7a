import { redirect } from '@remix-run/node';
import { guard } from '#app/web/guard.server.ts';
import { dayParam } from '../kliping-day.server.ts';
import { reportPaths } from '../paths.ts';

/** From the form that picks a day to the kliping's own address. */
export const loader = guard({ can: 'reports.read' }, ({ url }) => {
  const picked = url.searchParams.get('tanggal');
  if (!picked) throw redirect(reportPaths.latest);
  const grouped = url.searchParams.get('kelompok') === 'topik' ? '?kelompok=topik' : '';
  throw redirect(reportPaths.kliping(dayParam(picked)) + grouped);
});
