import '#app/i18n/sections/admin.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { History } from 'lucide-react';
import { listUsers } from '#app/features/accounts/queries.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { auditWords } from '#app/i18n/audit-words.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import type { MessageKey, Translate } from '#app/i18n/translate.ts';
import { can } from '#app/lib/actor.ts';
import { pageRequest } from '#app/lib/keyset.ts';
import { readRowId } from '#app/lib/row-id.ts';
import { startOfDay } from '#app/lib/zones.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { Pager } from '#app/ui/pager.tsx';
import { Timeline } from '#app/ui/timeline.tsx';
import { guard } from '#app/web/guard.server.ts';
import { type AuditEntryRow, listAuditPage } from '../audit-page.queries.server.ts';
import { adminPaths } from '../paths.ts';
import { presentSubjects } from '../subjects.queries.server.ts';
import { AuditFilters } from '../ui/audit-filters.tsx';
import { SettingsFrame } from '../ui/settings-frame.tsx';
import { subjectHref } from '../ui/subject-links.ts';

const dayMs = 86_400_000;

export const loader = guard({ can: 'audit.read' }, async ({ ctx, url, t, locale }) => {
  const { zone } = await readOffice(ctx.db);
  const asked = url.searchParams;
  const until = startOfDay(asked.get('sampai') ?? '', zone);
  const list = await listAuditPage(
    ctx.db,
    {
      subjectKind: asked.get('jenis') || undefined,
      actorUserId: readRowId(asked.get('oleh')),
      from: startOfDay(asked.get('dari') ?? '', zone),
      until: until && new Date(Date.parse(until) + dayMs).toISOString(),
    },
    pageRequest(asked),
  );
  const words = auditWords(locale, zone);
  const mayOpenUsers = can(ctx.actor, 'users.manage');
  const isPresent = await presentSubjects(ctx.db, list.rows);
  const mayOpen = (row: AuditEntryRow) => isPresent(row) && (mayOpenUsers || row.subjectKind !== 'user');
  return {
    title: t('admin.audit'),
    address: url.pathname + url.search,
    list: { ...list, rows: list.rows.map(row => inWords(row, words, mayOpen(row), t)) },
    subjects: words.subjects,
    users: (await listUsers(ctx.db)).map(({ id, name }) => ({ id, name })),
    zone,
  };
});

/** What an entry is about. Some things are kept by their code. */
function nameOf({ subjectKind, subjectLabel }: AuditEntryRow, t: Translate): string {
  // A way out is kept as `smtp`, a receiving domain below it as `smtp/gmail.com`.
  if (subjectKind === 'mail-route') return subjectLabel.split('/')[1] ?? t('admin.mailServer');
  if (subjectKind !== 'job') return subjectLabel;
  const key = `admin.job.${subjectLabel}`;
  const name = t(key as MessageKey);
  return name === key ? t('admin.jobOther') : name;
}

/** An entry ready to be shown; what is made leaves `before` empty. What is no longer there is named without a link. */
function inWords(entry: AuditEntryRow, words: ReturnType<typeof auditWords>, mayOpen: boolean, t: Translate) {
  return {
    id: entry.id,
    at: entry.at,
    actor: entry.actorName,
    action: words.action(entry.action),
    subject: nameOf(entry, t),
    href: mayOpen ? subjectHref(entry.subjectKind, entry.subjectId) : undefined,
    changes: entry.changes.map(({ field, before, after }) => ({
      label: words.field(field),
      before: before === null ? '' : words.value(field, before),
      after: words.value(field, after),
    })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Audit() {
  const { address, list, users, subjects, zone } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  return (
    <SettingsFrame current={adminPaths.audit}>
      <AuditFilters key={address} address={address} users={users} subjects={subjects} />
      {list.rows.length === 0 && (
        <EmptyState icon={History} title={t('admin.auditEmpty')}>
          {t('admin.auditEmptyText')}
        </EmptyState>
      )}
      <div className="max-w-3xl">
        <Timeline
          labels={{ before: t('admin.before'), after: t('admin.after') }}
          entries={list.rows.map(entry => ({
            key: entry.id,
            at: entry.at,
            when: format.instant(entry.at, zone),
            what: (
              <>
                <strong className="font-semibold">{entry.actor || t('admin.guest')}</strong> {entry.action}{' '}
                {entry.href ? (
                  <Link href={entry.href} className="link">
                    {entry.subject}
                  </Link>
                ) : (
                  entry.subject
                )}
              </>
            ),
            changes: entry.changes,
          }))}
        />
        <Pager
          previousHref={list.previous && withParams(address, { before: list.previous })}
          nextHref={list.next && withParams(address, { after: list.next })}
          labels={{ navigation: t('admin.pages'), previous: t('admin.newer'), next: t('admin.older') }}
        />
      </div>
    </SettingsFrame>
  );
}
