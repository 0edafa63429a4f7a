import '#app/i18n/sections/programs.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Pencil, Plus, Target as TargetIcon } from 'lucide-react';
import { useT } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { guard } from '#app/web/guard.server.ts';
import { programPaths } from '../paths.ts';
import { listTargets } from '../queries.server.ts';
import { ProgramTabs } from '../ui/program-tabs.tsx';
import { TargetPicture } from '../ui/target-picture.tsx';

export const loader = guard({ can: 'programs.read' }, async ({ ctx, t }) => ({
  title: t('programs.targets'),
  mayWrite: can(ctx.actor, 'programs.write'),
  targets: await listTargets(ctx.db),
}));

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Targets() {
  const { targets, mayWrite } = useLoaderData<typeof loader>();
  const t = useT();
  const add = mayWrite && (
    <LinkButton href={programPaths.newTarget} variant="primary" icon={Plus} data-key="n">
      {t('programs.newTarget')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('programs.title')} actions={add} />
      <ProgramTabs current="targets" />
      {targets.length === 0 ? (
        <EmptyState icon={TargetIcon} title={t('programs.noTargets')} actions={add}>
          {t('programs.noTargetsText')}
        </EmptyState>
      ) : (
        <>
          <p className="mb-6 text-muted">{t('programs.targetsText')}</p>
          <ul className="max-w-3xl">
            {targets.map(target => (
              <li key={target.id} data-row className="border-t border-base-300 py-5">
                <TargetPicture target={target} />
                {mayWrite && (
                  <LinkButton
                    href={programPaths.editTarget(target.id)}
                    size="small"
                    icon={Pencil}
                    className="mt-3"
                    aria-label={t('programs.editTarget', { label: `${target.label}, ${target.year}` })}
                    data-row-link
                    data-key="e"
                  >
                    {t('common.edit')}
                  </LinkButton>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
