import '#app/i18n/sections/understanding.ts';
import type { ReactNode } from 'react';
import type { Format } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/translate.ts';
import type { Finding } from '../findings.ts';

/** What a finding says, as lines: the sum as arithmetic, then what follows from it. Numbers as the page writes them. */
export function findingWords(
  finding: Finding,
  { t, format, body }: { t: Translate; format: Format; body: string },
): { lead: ReactNode; lines: string[] } {
  const n = format.number;
  const quote = ({ start, end }: { start: number; end: number }) => body.slice(start, end);
  const arithmetic = (sum: string, stated: { text: string }) => (
    <span className="tabular">
      {sum} <span className="text-muted">· {t('understanding.stated', { stated: stated.text })}</span>
    </span>
  );
  switch (finding.kind) {
    case 'share': {
      const { part, whole, stated, computed, agreement } = finding;
      const sum = { part: n(part.value), whole: n(whole.value), computed: n(computed) };
      return {
        lead: arithmetic(t('understanding.shareSum', sum), stated),
        lines: [
          t(`understanding.agreement.${agreement}`),
          ...(agreement === 'differs'
            ? [
                t('understanding.shareFits', {
                  ...sum,
                  percent: n(stated.value),
                  fittingPart: n(Math.round(finding.fittingPart)),
                  fittingWhole: n(Math.round(finding.fittingWhole)),
                }),
              ]
            : []),
        ],
      };
    }
    case 'sum': {
      const parts = finding.parts.map(part => n(part.value)).join(' + ');
      return {
        lead: arithmetic(t('understanding.sumSum', { parts, computed: n(finding.computed) }), finding.stated),
        lines: [t(`understanding.agreement.${finding.agreement}`)],
      };
    }
    case 'growth': {
      const values = { from: n(finding.from.value), to: n(finding.to.value), computed: n(finding.computed) };
      return {
        lead: arithmetic(t('understanding.growthSum', values), finding.stated),
        lines: [t(`understanding.agreement.${finding.agreement}`)],
      };
    }
    case 'official': {
      const { figure, former, stated, agrees } = finding;
      const official = { label: figure.label, value: n(figure.value), unit: figure.unit };
      return {
        lead: <span className="tabular">{t('understanding.stated', { stated: stated.text })}</span>,
        lines: [
          t(agrees ? 'understanding.officialAgrees' : 'understanding.officialDiffers', official),
          ...(former?.effectiveToOn
            ? [t('understanding.officialFormer', { until: format.date(former.effectiveToOn) })]
            : []),
          t('understanding.officialSource', {
            source: figure.legalBasis || figure.source,
            from: format.date(figure.effectiveFromOn),
          }),
        ],
      };
    }
    default: {
      const values = { name: quote(finding.name), sign: finding.sign ? quote(finding.sign) : '' };
      return { lead: `“${quote(finding.name)}”`, lines: [t(`understanding.${finding.kind}`, values)] };
    }
  }
}
