type Release = {
  headline: string;
  dateline: string;
  bodyText: string;
  boilerplate: string;
  contactName: string;
  contactPhone: string;
  contactEmail: string;
};

/** A release as plain text, ready to be pasted into a newsroom's system. */
export function copyText(kit: Release): string {
  const contact = [kit.contactName, kit.contactPhone, kit.contactEmail].filter(Boolean).join(', ');
  const opening = kit.dateline ? `${kit.dateline}\n\n${kit.bodyText}` : kit.bodyText;
  return [kit.headline, opening, kit.boilerplate, contact].filter(Boolean).join('\n\n');
}
