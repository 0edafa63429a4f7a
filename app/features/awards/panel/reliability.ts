import { type IntraclassCorrelations, intraclassCorrelations } from './icc.ts';
import { type Concordance, kendallW } from './kendall-w.ts';
import { type Alpha, krippendorffAlpha, type Metric } from './krippendorff.ts';
import { completeRows, marksByEntry, type Panel } from './panel.ts';
import {
  type AlphaBand,
  alphaBand,
  type ConcordanceBand,
  concordanceBand,
  type IccBand,
  iccBand,
} from './reading-bands.ts';

/** How far a panel's marks can be relied on. A committee reads it; nothing here enters J. */
export interface PanelReliability {
  /** α of the entries' marks by each metric, gaps and all; marks are read by the interval one. */
  alpha: Record<Metric, Alpha>;
  alphaBand: AlphaBand;
  /** Entries that every juror marked: the two below see no others. */
  completeEntries: number;
  /** Null for fewer than two complete entries or jurors; read by `icc2k`, the mean of this many jurors. */
  icc: IntraclassCorrelations | null;
  iccBand: IccBand;
  concordance: Concordance | null;
  concordanceBand: ConcordanceBand;
}

/** Krippendorff's α, ICC and Kendall's W of a panel, with how to read them. */
export function panelReliability(panel: Panel): PanelReliability {
  const units = marksByEntry(panel);
  const rows = completeRows(panel);
  const alpha = {
    nominal: krippendorffAlpha(units, 'nominal'),
    ordinal: krippendorffAlpha(units, 'ordinal'),
    interval: krippendorffAlpha(units, 'interval'),
    ratio: krippendorffAlpha(units, 'ratio'),
  };
  const icc = intraclassCorrelations(rows);
  const concordance = kendallW(rows);
  return {
    alpha,
    alphaBand: alphaBand(alpha.interval.alpha),
    completeEntries: rows.length,
    icc,
    iccBand: iccBand(icc?.icc2k ?? null),
    concordance,
    concordanceBand: concordanceBand(concordance?.W ?? null),
  };
}
