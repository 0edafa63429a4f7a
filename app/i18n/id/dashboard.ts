/** Messages of dashboard. */
export const dashboard = {
  title: 'dashboard',
};
