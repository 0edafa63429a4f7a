import '#app/i18n/sections/flow.ts';
import '#app/i18n/sections/understanding.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { Field } from '#app/ui/field.tsx';
import type { CheckPlace } from '../checks/release-checks.ts';
import type { ShownCheck } from '../checks/service.server.ts';
import { kitPaths } from '../paths.ts';
import { checkWords, type FindingWords } from './check-words.ts';
import { passageId } from './reviewed-body.tsx';

const tones = { blocking: 'error', advisory: 'warning', holds: 'accent' } as const;

export type CheckListProps = {
  kitId: number;
  checks: readonly ShownCheck[];
  /** What was checked, see `checkedText`. */
  text: string;
  findingWords: FindingWords;
  mayOverride: boolean;
};

/** What the checks found, what blocks first, each with the way to its passage. */
export function CheckList({ kitId, checks, text, findingWords, mayOverride }: CheckListProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const hrefOf = (place: CheckPlace) => ('passage' in place ? `#${passageId(place.passage)}` : null);
  const partOf = (place: CheckPlace) => ('part' in place ? t(`flow.parts.${place.part}`) : null);
  const open = checks.filter(check => check.weight !== 'holds');
  const holds = checks.filter(check => check.weight === 'holds');
  const untried = checks.some(check => check.kind === 'link');
  const entry = (check: ShownCheck) => {
    const { lead, lines } = checkWords(check, { ...i18n, text, findingWords });
    const href = hrefOf(check.place);
    return (
      <li key={check.key} className="border-b border-base-300 py-2.5">
        <p className="flex flex-wrap items-baseline justify-between gap-x-3">
          {href ? (
            <a href={href} className="link inline-flex min-h-6 items-center text-sm">
              {t('flow.seePassage')}
            </a>
          ) : (
            <span className="text-sm text-muted">{partOf(check.place)}</span>
          )}
          <Badge tone={check.override ? 'quiet' : tones[check.weight]}>
            {t(check.override ? 'flow.letPass' : `flow.weights.${check.weight}`)}
          </Badge>
        </p>
        <p className="font-medium wrap-anywhere">{lead}</p>
        {lines.map(line => (
          <p key={line} className="text-sm">
            {line}
          </p>
        ))}
        {check.override && (
          <p className="mt-1 text-sm text-muted">
            {t('flow.letPassBy', {
              name: check.override.by ?? t('flow.someone'),
              reason: check.override.reason,
            })}
          </p>
        )}
        {check.weight === 'blocking' && !check.override && mayOverride && (
          <div className="mt-1.5">
            <Confirm
              size="small"
              variant="ghost"
              label={t('flow.override')}
              question={t('flow.overrideQuestion')}
              confirmLabel={t('flow.override')}
              confirmVariant="primary"
              action={kitPaths.override(kitId)}
              values={{ key: check.key }}
              fields={<Field label={t('flow.reason')} name="reason" maxLength={500} required />}
            />
          </div>
        )}
      </li>
    );
  };
  return (
    <div id="pemeriksaan" className="scroll-mt-20">
      {open.length === 0 && <p className="text-muted">{t('flow.checksClean')}</p>}
      <ul>{open.map(entry)}</ul>
      {holds.length > 0 && (
        <details className="mt-2">
          <summary className="inline-flex min-h-6 cursor-pointer items-center text-sm text-primary">
            {t('flow.checksHold', { count: holds.length })}
          </summary>
          <ul>{holds.map(entry)}</ul>
        </details>
      )}
      {untried && mayOverride && (
        <form method="post" action={kitPaths.linkCheck(kitId)} className="mt-3">
          <Button size="small">{t('flow.tryLinks')}</Button>
        </form>
      )}
    </div>
  );
}
