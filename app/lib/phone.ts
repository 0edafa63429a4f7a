/** Digits an E.164 number may have behind its plus sign; shorter ones are service codes. */
const fewest = 8;
const most = 15;
const national = '62';

/**
 * Reads a telephone number as Indonesians write it ("0812-3456-7890", "+62 812 …", "62812…", "812…") and returns
 * it in international form ("+628123456789"). Numbers of other countries need their plus sign or 00. Undefined for
 * anything that is no number, or too short or long for one (ITU-T E.164).
 */
export function parsePhone(text: string): string | undefined {
  if (text.length > 60) return undefined;
  const bare = text.replace(/[\s().\-/\u2010-\u2015]/gu, '').replace(/^00/, '+');
  if (!/^\+?\d+$/.test(bare)) return undefined;
  const digits = international(bare);
  return digits.length >= fewest && digits.length <= most && !digits.startsWith('0')
    ? `+${digits}`
    : undefined;
}

function international(bare: string): string {
  const digits = bare.replace('+', '');
  // "+62 0812 …" keeps the trunk zero by mistake.
  if (digits.startsWith(national)) return national + digits.slice(2).replace(/^0+/, '');
  if (bare.startsWith('+')) return digits;
  return national + digits.replace(/^0+/, '');
}

/** The number in groups that can be read aloud: "+62 812-3456-7890"; a text that is no number stays as it is. */
export function formatPhone(text: string): string {
  const phone = parsePhone(text) ?? text;
  if (!phone.startsWith('+62')) return phone;
  const rest = phone.slice(3);
  const groups = [rest.slice(0, 3), ...(rest.slice(3).match(/.{1,4}/g) ?? [])];
  return `+62 ${groups.filter(Boolean).join('-')}`;
}

/** Address that opens a WhatsApp chat with a parsed number, with a text ready to send. */
export function whatsappLink(phone: string, text?: string): string {
  const link = `https://wa.me/${phone.replace(/\D/g, '')}`;
  return text ? `${link}?text=${encodeURIComponent(text)}` : link;
}
