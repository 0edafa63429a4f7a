import { useT } from '#app/i18n/react.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { guard } from '#app/web/guard.server.ts';

export const loader = guard({ can: 'dashboard.read' }, () => ({}));

export default function Dashboard() {
  const t = useT();
  return <PageHeader title={t('common.navDashboard')} />;
}
