/** Whether a mail may link there: the web, an address or a telephone; never a script. */
export function isFollowable(href: string): boolean {
  return /^(?:https?:\/\/|mailto:|tel:)\S/i.test(href);
}
