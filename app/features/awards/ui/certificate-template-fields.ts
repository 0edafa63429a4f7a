/** The form of a template, as it is typed. */
export type TemplateFields = {
  name: string;
  heading: string;
  givenTo: string;
  wording: string;
  closing: string;
  place: string;
  signatory: string;
  position: string;
  top: string | number;
  series: string;
  firstNumber: string | number;
  removeBackground: string | undefined;
  removeSignature: string | undefined;
};
