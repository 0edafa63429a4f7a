import { between } from '#app/lib/message-data.ts';
import { type EditableRules, type RuleField, ruleFieldNames, ruleFields } from './rule-fields.ts';
import { type RuleSet, type RuleSetFault, rangeOf } from './rule-set.ts';

type Groups = Record<string, Record<string, number | boolean>>;

/** Free of the rounding of shares. */
const percent = (share: number) => Math.round(share * 1e8) / 1e6;

/** A rule set as the form holds it. */
export function editableRules(rules: RuleSet): EditableRules {
  const entries = ruleFieldNames.map(name => {
    const { path, unit } = ruleFields[name];
    const [group = '', key = ''] = path.split('.');
    const value = (rules as unknown as Groups)[group]![key]!;
    return [name, unit === 'percent' ? percent(value as number) : value];
  });
  return Object.fromEntries(entries) as EditableRules;
}

/** A rule set with what the form holds put in; what the form does not show stays as it is. */
export function editedRules(rules: RuleSet, form: EditableRules): RuleSet {
  const edited = structuredClone(rules) as unknown as Groups;
  for (const name of ruleFieldNames) {
    const { path, unit } = ruleFields[name];
    const [group = '', key = ''] = path.split('.');
    edited[group]![key] = unit === 'percent' ? (form[name] as number) / 100 : form[name];
  }
  return edited as unknown as RuleSet;
}

const fieldOfPath = new Map<string, RuleField>(ruleFieldNames.map(name => [ruleFields[name].path, name]));

/** The range that a value left, in the units of the form. */
function outOfRange(path: string, field: RuleField | undefined): string {
  const [least, greatest] = rangeOf(path)!;
  const scale = field && ruleFields[field].unit === 'percent' ? 100 : 1;
  return between(least * scale, greatest * scale);
}

/** Shares that add up to 100 together: a fault of the sum stands beside them all. */
const sums = ['weights', 'depth', 'value'];

/**
 * Faults of an edited rule set as messages beside the form's fields, and `weights`, `depth` and `value` beside the shares
 * that belong together. What concerns no field of the form stands above it.
 */
export function faultMessages(faults: readonly RuleSetFault[]): Record<string, string[]> {
  const messages: Record<string, string[]> = {};
  for (const { path, code } of faults) {
    const field = fieldOfPath.get(path);
    const place = field ?? (sums.includes(path) ? path : '');
    const message = code === 'out_of_range' ? outOfRange(path, field) : `awards.faults.${code}`;
    messages[place] = [...(messages[place] ?? []), message];
  }
  return messages;
}
