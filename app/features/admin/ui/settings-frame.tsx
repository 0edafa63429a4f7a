import '#app/i18n/sections/admin.ts';
import '#app/i18n/sections/sender.ts';
import { useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { inboxMailPaths } from '#app/features/inbox/paths.ts';
import { useT } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';
import type { Permission } from '#app/lib/permissions.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { adminPaths } from '../paths.ts';

const parts: { href: string; label: MessageKey; can: Permission }[] = [
  { href: adminPaths.office, label: 'admin.office', can: 'settings.read' },
  { href: adminPaths.users, label: 'admin.users', can: 'users.manage' },
  { href: adminPaths.sender, label: 'sender.title', can: 'mail.read' },
  { href: adminPaths.mails, label: 'admin.mails', can: 'mail.read' },
  { href: inboxMailPaths.list, label: 'admin.receivedMails', can: 'coverage.write' },
  { href: adminPaths.mailbox, label: 'admin.mailbox', can: 'mailbox.read' },
  { href: adminPaths.jobs, label: 'admin.jobs', can: 'jobs.read' },
  { href: adminPaths.audit, label: 'admin.audit', can: 'audit.read' },
];

export type SettingsFrameProps = {
  /** The part's own address. */
  current: string;
  /** Buttons at the head. */
  actions?: ReactNode;
  children: ReactNode;
};

/** The head of the settings: one tab per part that the person's role may open. */
export function SettingsFrame({ current, actions, children }: SettingsFrameProps) {
  const t = useT();
  const office = useRouteLoaderData('web/routes/office') as { held?: Permission[] } | undefined;
  const tabs = parts
    .filter(part => office?.held?.includes(part.can))
    .map(part => ({ href: part.href, label: t(part.label), current: part.href === current }));
  return (
    <>
      <PageHeader
        title={t('common.navSettings')}
        actions={actions ?? <span aria-hidden="true" className="h-9 max-sm:hidden" />}
      />
      <Tabs label={t('common.navSettings')} tabs={tabs} />
      {children}
    </>
  );
}
