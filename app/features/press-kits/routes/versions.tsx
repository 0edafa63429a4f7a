import '#app/i18n/sections/flow.ts';
import '#app/i18n/sections/kits.ts';
import '#app/i18n/sections/snapshots.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { foldUnchanged, hasChange, wordDiff } from '#app/features/coverage/snapshots/word-diff.ts';
import { DiffText } from '#app/features/coverage/ui/diff-text.tsx';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { formats } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { NotFound } from '#app/lib/errors.ts';
import { readRowId } from '#app/lib/row-id.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { contentParts, type KitContent } from '../content.ts';
import { listDecisions } from '../decisions.queries.server.ts';
import { kitPaths } from '../paths.ts';
import { VersionList } from '../ui/version-list.tsx';
import { VersionPicker } from '../ui/version-picker.tsx';
import { comparedTexts } from '../version-comparison.ts';
import { shownVersions } from '../version-keeping.ts';
import { findVersion, listVersions } from '../versions.queries.server.ts';
import { findWorkingKit } from '../working.queries.server.ts';

export const loader = guard({ can: 'kits.read' }, async ({ ctx, params, url, t, locale }) => {
  const kit = await findWorkingKit(ctx.db, idParam(params.id));
  if (!kit) throw new NotFound();
  const { zone } = await readOffice(ctx.db);
  const decided = (await listDecisions(ctx.db, kit.id)).filter(decision => decision.act === 'approved');
  const approved = new Set([...decided.map(decision => decision.version), kit.approvedVersion ?? 0]);
  const versions = shownVersions(await listVersions(ctx.db, kit.id), approved);
  const asked = (name: string) => readRowId(url.searchParams.get(name));
  const to = asked('ke') ?? versions[0]?.version ?? 0;
  const from = asked('dari') ?? versions.find(version => version.version < to)?.version ?? to;
  const [before, after] = [await findVersion(ctx.db, kit.id, from), await findVersion(ctx.db, kit.id, to)];
  const names = new Map(kit.files.map(file => [file.id, file.name]));
  const texts = (content: KitContent) =>
    comparedTexts(content, {
      at: instant => formats[locale].instant(instant, zone),
      nameOf: id => names.get(id) ?? `#${id}`,
    });
  const compared =
    before && after && before.version !== after.version
      ? { from: before.version, to: after.version, a: texts(before.content), b: texts(after.content) }
      : null;
  return {
    pageTitle: `${t('flow.versions')}: ${kit.headline}`,
    kit: { id: kit.id, version: kit.version, headline: kit.headline },
    zone,
    versions: versions.map((version, index) => ({
      ...version,
      approved: approved.has(version.version),
      current: index === 0,
    })),
    comparison: compared && {
      ...{ from: compared.from, to: compared.to },
      formatOnly: JSON.stringify(before!.content) !== JSON.stringify(after!.content),
      parts: contentParts
        .map(part => ({ part, diff: wordDiff(compared.a[part], compared.b[part]) }))
        .filter(({ diff }) => hasChange(diff)),
    },
    mayWrite: can(ctx.actor, 'kits.write'),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

const labels = {
  headline: 'kits.headline',
  dateline: 'kits.dateline',
  document: 'kits.body',
  keyMessages: 'kits.keyMessages',
  boilerplate: 'kits.boilerplate',
  contactName: 'kits.contactName',
  contactPhone: 'kits.contactPhone',
  contactEmail: 'kits.contactEmail',
  embargoUntil: 'kits.embargoUntil',
  files: 'kits.files',
} as const;

export default function KitVersions() {
  const { kit, versions, comparison, zone, mayWrite } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  return (
    <>
      <PageHeader title={t('flow.versions')} parent={{ href: kitPaths.show(kit.id), label: kit.headline }}>
        {t('flow.versionsIntro')}
      </PageHeader>
      <div className="grid gap-x-10 lg:grid-cols-[minmax(18rem,1fr)_minmax(0,2fr)]">
        <div className="lg:order-last">
          <VersionPicker kitId={kit.id} versions={versions} comparison={comparison} zone={zone} />
          {comparison && (
            <Section title={t('flow.comparison', { from: comparison.from, to: comparison.to })}>
              {comparison.parts.length === 0 && (
                <p className="text-muted">
                  {t(comparison.formatOnly ? 'flow.formatOnly' : 'flow.noDifference')}
                </p>
              )}
              <div className="flex flex-col gap-5">
                {comparison.parts.map(({ part, diff }) => (
                  <section key={part}>
                    <h3 className="mb-1 font-medium">{t(labels[part])}</h3>
                    <DiffText parts={foldUnchanged(diff)} />
                  </section>
                ))}
              </div>
            </Section>
          )}
        </div>
        <Section title={t('flow.allVersions')}>
          <VersionList kit={kit} versions={versions} zone={zone} mayWrite={mayWrite} />
        </Section>
      </div>
    </>
  );
}
