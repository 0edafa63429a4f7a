type Release = {
  headline: string;
  dateline: string;
  bodyText: string;
  boilerplate: string;
  contactName: string;
  contactPhone: string;
  contactEmail: string;
};

type Picture = {
  role: 'image' | 'attachment';
  name: string;
  caption: string;
  credit: string;
  licence: string;
};

/** "Keterangan foto" with a line for each picture that has words; empty without one. */
function captions(files: readonly Picture[]): string {
  const lines = files
    .filter(file => file.role === 'image' && (file.caption || file.credit))
    .map(file => {
      const credit = file.credit && `Foto: ${file.credit}`;
      return `${file.name}: ${[file.caption, credit, file.licence].filter(Boolean).join(' · ')}`;
    });
  return lines.length > 0 ? ['Keterangan foto:', ...lines].join('\n') : '';
}

/** A release as plain text, ready to be pasted into a newsroom's system; the words of its pictures stand at the end. */
export function copyText(kit: Release, files: readonly Picture[] = []): string {
  const contact = [kit.contactName, kit.contactPhone, kit.contactEmail].filter(Boolean).join(', ');
  const opening = kit.dateline ? `${kit.dateline}\n\n${kit.bodyText}` : kit.bodyText;
  return [kit.headline, opening, captions(files), kit.boilerplate, contact].filter(Boolean).join('\n\n');
}
