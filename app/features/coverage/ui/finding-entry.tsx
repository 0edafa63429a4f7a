import '#app/i18n/sections/found.ts';
import '#app/i18n/sections/understanding.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { Field } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import { withBack } from '#app/ui/list-address.ts';
import { coveragePaths } from '../paths.ts';
import type { ShownFinding } from '../understanding-view.server.ts';
import { findingWords } from './finding-words.tsx';

type Props = {
  articleId: number;
  body: string;
  shown: ShownFinding;
  back: string | undefined;
  mayWrite: boolean;
};

const tones = { look: 'warning', hint: 'quiet', holds: 'accent' } as const;

/** One finding: what it is about, its arithmetic, what people said of it, and what can be done. */
export function FindingEntry({ articleId, body, shown, back, mayWrite }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const { finding, weight, state, anchor } = shown;
  const { lead, lines } = findingWords(finding, { ...i18n, body });
  const settled = state.verdict !== null || state.request !== null;
  return (
    <li className="border-b border-base-300 py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="text-sm text-muted">{t(`understanding.kinds.${finding.kind}`)}</span>
        {!settled && <Badge tone={tones[weight]}>{t(`understanding.weights.${weight}`)}</Badge>}
      </p>
      <p className="font-medium">{lead}</p>
      {lines.map(line => (
        <p key={line} className="text-sm">
          {line}
        </p>
      ))}
      <Standing articleId={articleId} shown={shown} back={back} mayWrite={mayWrite} />
      <div className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1">
        <a href={`#${anchor}`} className="link inline-flex min-h-6 items-center text-sm">
          {t('understanding.seeInText')}
        </a>
        {mayWrite && !settled && weight !== 'holds' && (
          <span className="ms-auto flex flex-wrap gap-1">
            <LinkButton
              href={withBack(coveragePaths.askCorrection(articleId, finding.key), back)}
              size="small"
            >
              {t('understanding.askCorrection')}
            </LinkButton>
            <Verdict
              articleId={articleId}
              findingKey={finding.key}
              seen={state.judgedAt}
              back={back}
              verdict="right"
            />
            <Verdict
              articleId={articleId}
              findingKey={finding.key}
              seen={state.judgedAt}
              back={back}
              verdict="ignored"
            />
          </span>
        )}
      </div>
    </li>
  );
}

function Verdict(props: {
  articleId: number;
  findingKey: string;
  seen: string;
  back: string | undefined;
  verdict: 'right' | 'ignored';
}) {
  const { t } = useI18n();
  const right = props.verdict === 'right';
  return (
    <Confirm
      label={t(right ? 'understanding.markRight' : 'understanding.ignore')}
      size="small"
      variant="ghost"
      align="end"
      question={t(right ? 'understanding.markRightQuestion' : 'understanding.ignoreQuestion')}
      confirmLabel={t('common.save')}
      confirmVariant="primary"
      action={coveragePaths.finding(props.articleId)}
      values={{
        key: props.findingKey,
        seen: props.seen,
        verdict: props.verdict,
        ...(props.back && { kembali: props.back }),
      }}
      fields={<Field label={t('found.note')} note={t('common.optional')} name="note" maxLength={500} />}
    />
  );
}

/** What people or the outlet said so far. */
function Standing({ articleId, shown, back, mayWrite }: Omit<Props, 'body'>) {
  const { t } = useI18n();
  const { verdict, note, request } = shown.state;
  const words = verdict && t(`found.verdicts.${verdict}`);
  return (
    <>
      {request && (
        <p className="text-sm">
          <Link href={coveragePaths.correction(request.id)} className="link inline-flex min-h-6 items-center">
            {t('understanding.requestTitle')}
          </Link>
          : {t(`found.statuses.${request.status}`)}
        </p>
      )}
      {words && (
        <form
          method="post"
          action={coveragePaths.finding(articleId)}
          className="flex flex-wrap items-center gap-2 text-sm"
        >
          <input type="hidden" name="key" value={shown.finding.key} />
          <input type="hidden" name="seen" value={shown.state.judgedAt} />
          {back && <input type="hidden" name="kembali" value={back} />}
          <span>{note ? t('understanding.verdictNote', { verdict: words, note }) : words}</span>
          {mayWrite && (
            <Button size="small" variant="ghost">
              {t('understanding.openAgain')}
            </Button>
          )}
        </form>
      )}
    </>
  );
}
