import '#app/i18n/sections/merging.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Link } from '#app/ui/link.tsx';
import type { MergePlan, SideFacts } from '../merge-plan.ts';
import { recordPath } from '../paths.ts';

type Side = { record: MergePlan['kept']; facts: SideFacts };

/** The two records side by side with what stands under each, so that people choose the fuller one. */
export function MergeSides(props: { kind: 'outlet' | 'journalist'; kept: Side; gone: Side; zone: string }) {
  const { kind, zone } = props;
  const { t, format } = useI18n();
  const sides = [props.kept, props.gone];
  const day = (at: string | null) => (at ? format.day(at, zone) : t('merging.never'));
  const rows: [string, string[]][] = [
    [
      t(kind === 'outlet' ? 'partners.website' : 'partners.outlet'),
      sides.map(({ facts }) => facts.detail ?? '–'),
    ],
    [t('merging.factArticles'), sides.map(({ facts }) => format.number(facts.articles))],
    kind === 'outlet'
      ? [t('partners.journalists'), sides.map(({ facts }) => format.number(facts.journalists))]
      : [t('partners.sectionContacts'), sides.map(({ facts }) => format.number(facts.contacts))],
    [t('merging.factLastArticle'), sides.map(({ facts }) => day(facts.lastArticleAt))],
    [t('merging.factLastContact'), sides.map(({ facts }) => day(facts.lastContactAt))],
    [t('merging.factRecorded'), sides.map(({ record }) => format.day(record.createdAt, zone))],
  ];
  return (
    <table className="w-full table-fixed">
      <caption className="sr-only">{t('merging.whoStays')}</caption>
      <thead>
        <tr className="border-b border-base-300 align-top">
          <td className="w-28 sm:w-40" />
          {sides.map(({ record }, index) => (
            <th key={record.id} scope="col" className="py-2 pe-3 text-start font-medium">
              <span className="block text-sm font-normal text-muted">
                {t(index === 0 ? 'merging.stays' : 'merging.goes')}
              </span>
              <Link
                href={recordPath(kind, record.id)}
                className="link inline-flex min-h-6 items-center break-words"
              >
                {record.name}
              </Link>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, values]) => (
          <tr key={name} className="border-b border-base-300 align-top last:border-0">
            <th scope="row" className="py-1.5 pe-3 text-start text-sm font-normal text-muted">
              {name}
            </th>
            {values.map((value, index) => (
              <td key={sides[index]!.record.id} className="py-1.5 pe-3 break-words tabular-nums">
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
