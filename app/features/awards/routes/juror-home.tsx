import '#app/i18n/sections/judging.ts';
import '#app/i18n/sections/marking.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Gavel } from 'lucide-react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { actorUserId } from '#app/lib/actor.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { guard } from '#app/web/guard.server.ts';
import { wildCards } from '../judging/wild-cards.ts';
import { juryPaths } from '../jury-paths.ts';
import { listJuriesOf } from '../marking/home.queries.server.ts';
import { JuryRoundLine } from '../ui/jury-round-line.tsx';

export const loader = guard({ can: 'awards.judge' }, async ({ ctx, t }) => {
  const userId = actorUserId(ctx.actor);
  return {
    title: t('marking.title'),
    juries: userId === null ? [] : await listJuriesOf(ctx.db, userId),
    wildCards,
    zone: (await readOffice(ctx.db)).zone,
    now: ctx.now,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function JurorHome() {
  const { title, juries, wildCards, zone, now } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <PageHeader title={title}>{juries.length > 0 && t('marking.intro')}</PageHeader>
      {juries.length === 0 && (
        <EmptyState icon={Gavel} title={t('marking.noJury')}>
          {t('marking.noJuryText')}
        </EmptyState>
      )}
      <div className="max-w-3xl">
        {juries.map(({ jurorId, season, declared, rounds }) => (
          <Section
            key={jurorId}
            title={season}
            aside={
              <Link href={juryPaths.ownInterests(jurorId)} className="link inline-flex min-h-6 items-center">
                {t(declared ? 'marking.interestsChange' : 'marking.interestsOpen')}
              </Link>
            }
          >
            {!declared && (
              <Flash tone="warning">
                <p>{t('marking.interestsDue')}</p>
                <Link
                  href={juryPaths.ownInterests(jurorId)}
                  className="link mt-1 inline-flex min-h-6 items-center"
                >
                  {t('marking.interestsOpen')}
                </Link>
              </Flash>
            )}
            {rounds.length === 0 && <p className="text-muted">{t('marking.noRounds')}</p>}
            <ul className="divide-y divide-base-300">
              {rounds.map(round => (
                <li key={round.id} className="py-4 first:pt-0">
                  <JuryRoundLine round={round} wildCards={wildCards} zone={zone} now={now} />
                </li>
              ))}
            </ul>
          </Section>
        ))}
      </div>
    </>
  );
}
