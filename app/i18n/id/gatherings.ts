/** Messages of gatherings. */
export const gatherings = {
  title: 'gatherings',
};
