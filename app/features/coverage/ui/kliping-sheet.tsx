import '#app/i18n/sections/logging.ts';
import { useI18n } from '#app/i18n/react.tsx';

export type KlipingSheetProps = {
  office: { name: string; address: string; zone: string };
  article: {
    title: string;
    outlet: { name: string };
    journalists: { name: string }[];
    topics: { id: number; name: string }[];
    publishedAt: string;
    rubric: string;
    channel: 'online' | 'print' | 'television' | 'radio' | 'photo' | 'news_agency';
    dateline: string;
    byline: string;
    headlineTone: 'positive' | 'neutral' | 'negative' | null;
    bodyTone: 'positive' | 'neutral' | 'negative' | null;
    url: string | null;
    body: string;
  };
  /** Picture of the printed page or of the screen; scans stay inside the office, and so does the sheet. */
  scan?: string;
  /** Address of a file that a page of a browser cannot hold. */
  file?: string;
};

/** One clip as the office files it on paper: its head, then the story. */
export function KlipingSheet({ office, article, scan, file }: KlipingSheetProps) {
  const { t, format } = useI18n();
  const tone = (value: KlipingSheetProps['article']['headlineTone']) =>
    value ? t(`coverage.tones.${value}`) : t('coverage.toneNone');
  const writers = article.journalists.map(person => person.name).join(', ') || article.byline;
  const known: [string, string | null][] = [
    [t('coverage.outlet'), `${article.outlet.name} (${t(`partners.channels.${article.channel}`)})`],
    [t('coverage.publishedAt'), format.publishedLong(article.publishedAt, office.zone)],
    [t('search.sheetRubric'), article.rubric],
    [t('coverage.headlineTone'), tone(article.headlineTone)],
    [t('coverage.bodyTone'), tone(article.bodyTone)],
    [t('coverage.topics'), article.topics.map(topic => topic.name).join(', ')],
    [t('coverage.journalists'), writers],
    [t('coverage.url'), article.url],
  ];
  const facts = known.filter(([, value]) => value);
  return (
    <article className="kliping-sheet max-w-3xl">
      <header className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 border-b-2 border-current pb-2">
        <div>
          <p className="font-semibold">{office.name}</p>
          {office.address && <p className="text-sm text-muted">{office.address}</p>}
        </div>
        <p className="text-lg font-semibold">{t('search.sheetHead')}</p>
      </header>
      <table className="mb-5 w-full border-collapse text-sm">
        <tbody>
          {facts.map(([term, value]) => (
            <tr key={term} className="border-b border-base-300">
              <th scope="row" className="w-36 py-1 pe-3 text-start align-top font-medium">
                {term}
              </th>
              <td className="py-1 wrap-anywhere">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2 className="mb-3 text-xl font-semibold text-balance wrap-anywhere">{article.title}</h2>
      <div className="whitespace-pre-line wrap-anywhere">
        {article.dateline && <span className="font-semibold">{article.dateline} – </span>}
        {article.body}
      </div>
      {scan && (
        <img
          src={scan}
          alt={t('logging.evidenceImage', { title: article.title })}
          className="mt-5 max-h-[235mm] w-full break-inside-avoid object-contain object-top"
        />
      )}
      {file && (
        <p className="mt-5 print:hidden">
          <a href={file} target="_blank" rel="noreferrer" className="link">
            {t('search.sheetFile')}
          </a>
        </p>
      )}
    </article>
  );
}
