/** Messages of coverage. */
export const coverage = {
  title: 'coverage',
};
