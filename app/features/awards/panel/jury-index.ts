import type { Id } from '../article-facts.ts';
import { calibratedMarks, DEFAULT_RIDGE } from './calibration.ts';
import { juryPoints } from './marks.ts';
import { type Average, FEWEST_FOR_TRIMMING, meanMarks } from './mean-marks.ts';
import { type Panel, type PanelGroup, panelGroups } from './panel.ts';

/** How a season forms J. */
export interface JuryRules {
  /** Of a complete panel; trimming takes at least 5 jurors, fewer are averaged plainly. */
  average: Average;
  /** λ of the juror model; 0 or more. */
  ridge: number;
}

export const defaultJuryRules: JuryRules = { average: 'plain', ridge: DEFAULT_RIDGE };

/** J of every entry of a panel, and how it was formed. */
export interface JuryIndex {
  method: 'plain' | 'trimmed' | 'calibrated';
  /** In the order of the panel's entries. J is in [0, 100], except that calibrated marks may leave the scale. */
  entries: { entryId: Id; mark: number; J: number }[];
}

/** Why a panel has no J: the marks do not compare all entries. An entry without any mark is a group of its own. */
export interface NoJuryIndex {
  error: 'disconnected';
  groups: PanelGroup[];
}

/**
 * J by the choice rule of the scoring specification, section 4: the plain or trimmed mean when all jurors marked all
 * entries, else the additive juror model, else (when the panel falls apart) the groups and no number. A recusal
 * makes a panel incomplete: a missing mark is absent data, never a zero. No entries: an empty index. The errors of
 * calibrated marks, and how generous each juror is, are told by `fitJurorModel`.
 */
export function juryIndex(panel: Panel, rules: JuryRules = defaultJuryRules): JuryIndex | NoJuryIndex {
  const method = juryMethod(panel, rules);
  if (panel.entries.length === 0) return { method, entries: [] };
  if (method !== 'calibrated') return { method, entries: indexed(panel, meanMarks(panel, method)) };
  const groups = panelGroups(panel);
  if (groups.length > 1 || panel.jurors.length === 0) return { error: 'disconnected', groups };
  return { method, entries: indexed(panel, calibratedMarks(panel, rules.ridge)) };
}

/** Which way J of this panel is formed. */
export function juryMethod(panel: Panel, { average }: JuryRules): JuryIndex['method'] {
  if (!panel.complete) return 'calibrated';
  return average === 'trimmed' && panel.jurors.length >= FEWEST_FOR_TRIMMING ? 'trimmed' : 'plain';
}

function indexed(panel: Panel, marks: readonly number[]): JuryIndex['entries'] {
  return panel.entries.map((entryId, i) => ({ entryId, mark: marks[i]!, J: juryPoints(marks[i]!) }));
}
