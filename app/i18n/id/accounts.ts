/** Messages of accounts. */
export const accounts = {
  title: 'accounts',
};
