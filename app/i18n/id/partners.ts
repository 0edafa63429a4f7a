/** Messages of partners. */
export const partners = {
  title: 'partners',
};
