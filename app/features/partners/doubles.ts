import { Invalid } from '#app/lib/errors.ts';

/** An existing outlet or journalist that may be the one being entered, and what gives it away. */
export type Double = {
  kind: 'outlet' | 'journalist';
  id: number;
  name: string;
  /** The matching thing: name, host or contact. */
  by: 'name' | 'host' | 'contact';
  /** Something that tells namesakes apart: the host or the outlet. */
  detail: string | null;
};

/** Refuses an entry that may exist already. The person may go on by confirming; `doubles` lists what was found. */
export class PossibleDouble extends Invalid {
  constructor(readonly doubles: Double[]) {
    super({ confirmed: ['partners.confirmDouble'] }, { doubles });
  }
}

/** The doubles in the details of a refused form; none for any other refusal. */
export function doublesOf(details: unknown): readonly Double[] {
  const doubles = (details as { doubles?: Double[] } | null | undefined)?.doubles;
  return Array.isArray(doubles) ? doubles : [];
}
