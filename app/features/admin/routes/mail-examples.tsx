import '#app/i18n/sections/admin.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { guard } from '#app/web/guard.server.ts';
import { mailKinds } from '../mail-examples.server.ts';
import { adminPaths } from '../paths.ts';
import { useMailKind } from '../ui/mail-status.tsx';

export const loader = guard({ can: 'mail.read' }, ({ t }) => ({
  title: t('admin.mailExamples'),
  kinds: mailKinds,
}));

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function MailExamples() {
  const { kinds } = useLoaderData<typeof loader>();
  const t = useT();
  const kindName = useMailKind();
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t('admin.mailExamples')}
        parent={{ href: adminPaths.mails, label: t('admin.mails') }}
      />
      <p className="mb-4 max-w-prose text-muted">{t('admin.mailExamplesIntro')}</p>
      <ul className="grid gap-x-8 sm:grid-cols-2">
        {kinds.map(kind => (
          <li key={kind} className="border-b border-base-300">
            <Link href={adminPaths.mailExample(kind)} className="link block py-2">
              {kindName(kind)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
