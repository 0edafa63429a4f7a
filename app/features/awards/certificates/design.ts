/** What a template lets its certificates say, besides name and award. */
export type TemplateDesign = {
  heading: string;
  /** Above the name: "diberikan kepada". */
  givenTo: string;
  /** Between name and award: "sebagai". */
  wording: string;
  /** Under the award; may have lines. */
  closing: string;
  /** Where it is signed. */
  place: string;
  signatory: string;
  position: string;
  /** How far the heading lies below the upper edge, in millimetres. */
  top: number;
};

/** A design as frozen into a certificate: with who issued it, and in which colour. */
export type IssuedDesign = TemplateDesign & {
  issuer: string;
  /** #rrggbb, or empty where the office has set none. */
  accent: string;
};

/** Everything that one certificate shows. */
export type CertificateFace = {
  design: IssuedDesign;
  recipient: string;
  detail: string;
  award: string;
  number: string;
  /** The day in words. */
  day: string;
  /** The code in groups; under the square that leads to the check page. */
  code: string;
  /** Beside the square: how to check. */
  check: string;
  numberLabel: string;
  hasBackground: boolean;
  /** Width over height of the signature; null where none was uploaded. */
  signature: number | null;
};

/** The least and the most of `top`. */
export const topRange = { least: 15, most: 90 } as const;
