/** Messages of admin. */
export const admin = {
  title: 'admin',
};
