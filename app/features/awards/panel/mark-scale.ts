/** The scale of a juror's mark (scoring specification, section 4). */
export const LEAST_MARK = 1;
export const GREATEST_MARK = 10;
