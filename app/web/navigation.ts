import {
  CalendarDays,
  ChartColumn,
  FileText,
  Gavel,
  House,
  Inbox,
  Landmark,
  type LucideIcon,
  Newspaper,
  Settings,
  Trophy,
  Users,
} from 'lucide-react';
import type { MessageKey } from '#app/i18n/translate.ts';
import type { Permission } from '#app/lib/permissions.ts';

type Entry = {
  href: string;
  label: MessageKey;
  /** For the phone's bar, where five share 390 px. */
  shortLabel?: MessageKey;
  icon: LucideIcon;
  can: Permission;
};

/** The office's main menu; a role sees what it may open. The first four fill the phone's bar. */
export const navigation: { items: Entry[] }[] = [
  {
    items: [
      { href: '/', label: 'common.navDashboard', icon: House, can: 'dashboard.read' },
      { href: '/pemberitaan', label: 'common.navCoverage', icon: Newspaper, can: 'coverage.read' },
      { href: '/kegiatan', label: 'common.navGatherings', icon: CalendarDays, can: 'gatherings.read' },
      {
        href: '/penghargaan',
        label: 'common.navAwards',
        shortLabel: 'common.navAwardsShort',
        icon: Trophy,
        can: 'awards.read',
      },
      {
        href: '/juri',
        label: 'common.navJury',
        shortLabel: 'common.navJuryShort',
        icon: Gavel,
        can: 'awards.judge',
      },
      { href: '/siaran-pers', label: 'common.navKits', icon: FileText, can: 'kits.read' },
      { href: '/kotak-masuk', label: 'common.navInbox', icon: Inbox, can: 'mail.read' },
      { href: '/mitra', label: 'common.navPartners', icon: Users, can: 'partners.read' },
      { href: '/program', label: 'common.navPrograms', icon: Landmark, can: 'programs.read' },
      { href: '/laporan', label: 'common.navReports', icon: ChartColumn, can: 'reports.read' },
    ],
  },
  { items: [{ href: '/pengaturan', label: 'common.navSettings', icon: Settings, can: 'settings.read' }] },
];
