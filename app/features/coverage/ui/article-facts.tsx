import { journalistPaths, outletPaths } from '#app/features/partners/paths.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { regencies } from '#app/lib/regencies.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import type { readArticleView } from '../article-view.server.ts';
import type { TonePart } from '../tone/tone-hint.ts';
import { ToneHintAct } from './tone-hint-line.tsx';

export type ArticleView = NonNullable<Awaited<ReturnType<typeof readArticleView>>>;

/** The clip's facts, each linked to where it leads. */
export function ArticleFacts({ view, mayWrite }: { view: ArticleView; mayWrite: boolean }) {
  const { t, format } = useI18n();
  const { row } = view;
  const yesNo =
    row.field_reporting === null ? null : row.field_reporting === 1 ? t('common.yes') : t('common.no');
  const toneOf = (part: TonePart, tone: typeof row.headline_tone) => {
    if (tone) return t(`coverage.tones.${tone}`);
    const hints = view.toneHints;
    return (
      <>
        {t('coverage.toneNone')}
        {hints && mayWrite && <ToneHintAct articleId={view.id} hint={hints[part]} part={part} />}
      </>
    );
  };
  return (
    <Section title={t('coverage.facts')}>
      <DefinitionList
        items={[
          {
            term: t('coverage.outlet'),
            children: (
              <Link href={outletPaths.show(view.outlet.id)} className="link">
                {view.outlet.name}
              </Link>
            ),
          },
          {
            term: t('coverage.journalists'),
            children: view.journalists.length > 0 && (
              <ul>
                {view.journalists.map(person => (
                  <li key={person.id}>
                    <Link href={journalistPaths.show(person.id)} className="link">
                      {person.name}
                    </Link>
                  </li>
                ))}
              </ul>
            ),
          },
          {
            term: t('coverage.publishedAt'),
            children: format.publishedLong(row.published_at),
          },
          { term: t('reading.modifiedAt'), children: row.modified_at && format.instant(row.modified_at) },
          { term: t('reading.editors'), children: row.editors },
          { term: t('coverage.dateline'), children: row.dateline },
          { term: t('coverage.rubric'), children: row.rubric },
          {
            term: t('coverage.regency'),
            children: regencies.find(regency => regency.key === row.regency)?.name,
          },
          { term: t('coverage.format'), children: t(`coverage.formats.${row.format}`) },
          {
            term: t('coverage.headlineTone'),
            children: toneOf('headline', row.headline_tone),
          },
          {
            term: t('coverage.bodyTone'),
            children: toneOf('body', row.body_tone),
          },
          {
            term: t('coverage.spokespersons'),
            children: view.spokespersons.length > 0 && (
              <ul>
                {view.spokespersons.map(person => (
                  <li key={person.name}>
                    {person.name}
                    {person.title && <span className="text-muted">, {person.title}</span>}
                  </li>
                ))}
              </ul>
            ),
          },
          {
            term: t('coverage.ownSources'),
            children: row.own_sources === null ? t('common.unknown') : format.number(row.own_sources),
          },
          { term: t('reading.language'), children: row.language && t(`reading.languages.${row.language}`) },
          {
            term: t('reading.leadImage'),
            children: row.lead_image_url && (
              <Link
                href={row.lead_image_url}
                className="link wrap-anywhere"
                rel="noreferrer noopener"
                target="_blank"
              >
                {row.lead_image_caption || row.lead_image_url}
              </Link>
            ),
          },
          { term: t('coverage.fieldReporting'), children: yesNo ?? t('common.unknown') },
          { term: t('coverage.seconds'), children: row.seconds === null ? null : format.number(row.seconds) },
        ].map(item => ({ ...item, children: item.children || null }))}
      />
    </Section>
  );
}
