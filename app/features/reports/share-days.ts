/** For how many days a link may stay open, as the form offers them. */
export const shareDays = ['3', '14', '90'] as const;
