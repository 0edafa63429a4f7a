import '#app/i18n/sections/season.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { type RuleField, ruleFields } from '../rule-fields.ts';

/** A number or choice of the rules, as the form holds it, in words. */
export function useRuleWords(): (field: RuleField, value: unknown) => string {
  const { t, format } = useI18n();
  return (field, value) => {
    if (typeof value === 'boolean') return t(value ? 'season.change.yes' : 'season.change.no');
    const number = format.exact(Number(value));
    return ruleFields[field].unit === 'percent' ? `${number}%` : number;
  };
}
