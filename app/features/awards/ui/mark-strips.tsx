import '#app/i18n/sections/deliberation.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { ChartFrame } from '#app/ui/chart-frame.tsx';
import { stackDots } from '../deliberation/dot-rows.ts';
import type { MeetingJuror } from '../deliberation/meeting.server.ts';

type StripMark = { jurorId: number; mark: number; outlying?: boolean };

export type Strip = { entryId: number; name: string; marks: readonly StripMark[] };

/** In rem, so that dots grow with the type. */
const radius = 0.5625;
const step = 2 * radius + 0.0625;
const scale = Array.from({ length: 10 }, (_, i) => i + 1);

/** Where a mark of 1 to 10 lies, in per cent of the width. */
const along = (mark: number) => 4 + ((mark - 1) / 9) * 92;

/** Every juror's mark of every entry on one scale from 1 to 10, a row per entry: who stands where, and how far apart. */
export function MarkStrips(props: {
  title: string;
  strips: readonly Strip[];
  jurors: readonly MeetingJuror[];
}) {
  const { title, strips, jurors } = props;
  const { t, format } = useI18n();
  const numberOf = new Map(jurors.map(({ id, number }) => [id, number]));
  const markOf = (marks: readonly StripMark[], jurorId: number) => {
    const given = marks.find(mark => mark.jurorId === jurorId);
    return given ? format.number(given.mark) : '–';
  };
  return (
    <ChartFrame
      title={title}
      source={t('deliberation.marksSource')}
      table={{
        label: t('deliberation.asTable'),
        head: [
          t('deliberation.entry'),
          ...jurors.map(({ number, name }) => `${number} ${name}`),
          t('deliberation.mean'),
        ],
        rows: strips.map(({ name, marks }) => [
          name,
          ...jurors.map(({ id }) => markOf(marks, id)),
          marks.length === 0 ? '–' : format.points(mean(marks)),
        ]),
      }}
    >
      <ul className="flex flex-col">
        {strips.map(({ entryId, name, marks }) => (
          <li
            key={entryId}
            className="border-t border-base-300 py-1 sm:grid sm:grid-cols-[10rem_minmax(0,1fr)_3rem] sm:items-center sm:gap-3"
          >
            <span className="block text-sm sm:text-base">{name}</span>
            {marks.length === 0 ? (
              <span className="text-sm text-muted">{t('deliberation.unmarked')}</span>
            ) : (
              <>
                <StripPlot marks={marks} numberOf={numberOf} />
                <span className="tabular text-end font-medium max-sm:hidden">
                  {format.points(mean(marks))}
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
      <div className="sm:grid sm:grid-cols-[10rem_minmax(0,1fr)_3rem] sm:gap-3">
        <svg width="100%" height="1rem" aria-hidden="true" className="sm:col-start-2">
          {scale.map(mark => (
            <text
              key={mark}
              x={`${along(mark)}%`}
              y="0.75rem"
              textAnchor="middle"
              fontSize="0.6875rem"
              className="fill-muted tabular"
            >
              {mark}
            </text>
          ))}
        </svg>
      </div>
    </ChartFrame>
  );
}

/** The dots of one entry; decoration, the table has the figures. */
function StripPlot({
  marks,
  numberOf,
}: {
  marks: readonly StripMark[];
  numberOf: ReadonlyMap<number, number>;
}) {
  const placed = stackDots(
    marks.map(mark => ({ ...mark, value: mark.mark })),
    0.5,
  );
  const height = 0.5 + step * (1 + Math.max(...placed.map(({ level }) => level)));
  const base = height - 0.25 - radius;
  const values = marks.map(({ mark }) => mark);
  const [least, greatest] = [along(Math.min(...values)), along(Math.max(...values))];
  return (
    <svg width="100%" height={`${height}rem`} aria-hidden="true" className="block overflow-visible">
      {scale.map(mark => (
        <line
          key={mark}
          x1={`${along(mark)}%`}
          x2={`${along(mark)}%`}
          y1="0"
          y2="100%"
          className="grid-line"
        />
      ))}
      <line x1={`${least}%`} x2={`${greatest}%`} y1={`${base}rem`} y2={`${base}rem`} className="start-line" />
      <line
        x1={`${along(mean(marks))}%`}
        x2={`${along(mean(marks))}%`}
        y1="1"
        y2="100%"
        className="mean-line"
      />
      {placed.map(({ dot, value, level }) => (
        <g key={dot.jurorId} className={dot.outlying ? 'text-warning' : 'series-1'}>
          <circle
            cx={`${along(value)}%`}
            cy={`${base - level * step}rem`}
            r={`${radius}rem`}
            fill="currentColor"
          />
          <text
            x={`${along(value)}%`}
            y={`${base - level * step + 0.25}rem`}
            textAnchor="middle"
            fontSize="0.6875rem"
            fontWeight="600"
            className="gap"
          >
            {numberOf.get(dot.jurorId)}
          </text>
        </g>
      ))}
    </svg>
  );
}

function mean(marks: readonly StripMark[]): number {
  return marks.reduce((sum, { mark }) => sum + mark, 0) / marks.length;
}
