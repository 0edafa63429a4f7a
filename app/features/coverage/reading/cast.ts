import { fold } from '#app/lib/text.ts';
import type { Mention } from './persons.ts';
import { honorifics } from './speech-words.ts';

/** Full names of a text and the short forms that mean them ("Hendra" for Hendra Elvian). */
export class Cast {
  private readonly byWord = new Map<string, Mention>();

  /** Later full names win over earlier ones for a word that both hold. */
  meet(mention: Mention): void {
    const parts = nameWords(mention.name);
    if (parts.length < 2) return;
    for (const part of parts) {
      const known = this.byWord.get(part);
      // The first mention of a person carries the office; a repetition without it must not replace it.
      if (!known || known.name !== mention.name || (known.title === '' && mention.title !== '')) {
        this.byWord.set(part, mention);
      }
    }
  }

  /** The full mention that a name stands for, or undefined when none is known. */
  find(name: string): Mention | undefined {
    const parts = nameWords(name);
    const known = parts[0] === undefined ? undefined : this.byWord.get(parts[0]);
    if (!known) return undefined;
    const words = nameWords(known.name);
    return parts.every(part => words.includes(part)) ? known : undefined;
  }
}

/** Words by which a name is compared: folded, without forms of address. */
export function nameWords(name: string): string[] {
  return fold(name)
    .split(' ')
    .filter(word => !honorifics.has(word));
}
