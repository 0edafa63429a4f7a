import { shownCode } from './check-code.ts';
import type { CertificateFace, IssuedDesign } from './design.ts';

type Size = { width: number | null; height: number | null } | null;

/** The words of the house on a certificate: before its number, and beside its code. */
export type CertificateWords = { number: string; check: string };

const days = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' });

/** A certificate as the layout takes it. Its day is written in Indonesian, as all of it is. */
export function faceOf(
  certificate: {
    design: IssuedDesign;
    recipient: string;
    detail: string;
    award: string;
    number: string;
    issuedOn: string;
    code: string;
    background: Size;
    signature: Size;
  },
  words: CertificateWords,
): CertificateFace {
  const { design, recipient, detail, award, number, issuedOn, code, background, signature } = certificate;
  return {
    ...{ design, recipient, detail, award, number },
    day: days.format(new Date(`${issuedOn}T00:00:00Z`)),
    code: shownCode(code),
    numberLabel: words.number,
    check: words.check,
    hasBackground: background !== null,
    signature: signature && (signature.width ?? 1) / (signature.height ?? 1),
  };
}
