/** Headline, body and key messages as the one text in which figures, names and dates are looked for. */
export function checkedText(kit: {
  headline: string;
  bodyText: string;
  keyMessages: readonly string[];
}): string {
  return `${kit.headline}\n\n${kit.bodyText}\n\n${kit.keyMessages.join('\n')}`;
}
