/** How often releases may come: all of them, or at most one within so many days. */
export const frequencies = ['all', 'weekly', 'monthly'] as const;
export type Frequency = (typeof frequencies)[number];

/** Days that lie between two releases at least. */
const quietDays: Record<Frequency, number> = { all: 0, weekly: 7, monthly: 30 };

/** The longest that anything of {@link quietDays} looks back, in days. */
export const longestQuiet = Math.max(...Object.values(quietDays));

/** What a journalist chose to receive. */
export type Wishes = {
  mail: boolean;
  whatsapp: boolean;
  frequency: Frequency;
  /** Takes releases under embargo and keeps them until their hour. */
  embargo: boolean;
  /** Day (YYYY-MM-DD) from which mail may come again; null without a pause. */
  pausedUntilOn: string | null;
  /** Topics to read about; none means all. */
  topicIds: readonly number[];
};

/** The wishes of somebody who has never said any. */
export const noWishes: Wishes = {
  mail: true,
  whatsapp: true,
  frequency: 'all',
  embargo: false,
  pausedUntilOn: null,
  topicIds: [],
};

/** Why a wish keeps a mail back, in the order in which wishes are looked at. */
export const wishReasons = [
  'no_mail_wanted',
  'paused',
  'embargo_not_accepted',
  'other_topics',
  'too_often',
] as const;
export type WishReason = (typeof wishReasons)[number];

/** A release about to be sent. */
export type ReleaseAhead = {
  /** Day of the sending where the office is. */
  on: string;
  /** Topics the release is about; none when it names none. */
  topicIds: readonly number[];
  /** Whether it is under embargo now. */
  embargoed: boolean;
  /** Day on which each journalist was last sent a release; only those who were lately. */
  lastOn: ReadonlyMap<number, string>;
};

const dayMs = 86_400_000;

function comesTooSoon(wishes: Wishes, last: string | undefined, on: string): boolean {
  return last !== undefined && Date.parse(on) - Date.parse(last) < quietDays[wishes.frequency] * dayMs;
}

/** The wishes as they hold on a day: a pause that is over is none. */
export function wishesOn(wishes: Wishes, on: string): Wishes {
  const over = wishes.pausedUntilOn !== null && wishes.pausedUntilOn <= on;
  return over ? { ...wishes, pausedUntilOn: null } : wishes;
}

/**
 * The wish that keeps a mail from a person, if any, of the wishes as they hold that day ({@link wishesOn}). A way that
 * was not chosen and a pause hold for every bulk mail; topics, frequency and embargo for releases alone: an invitation
 * concerns the person. A release that names no topic is kept from nobody for its topics. Without wishes nothing is kept
 * back but a release under embargo.
 */
export function wishAgainst(
  person: { journalistId: number; wishes?: Wishes | null },
  release?: ReleaseAhead,
): WishReason | undefined {
  const wishes = person.wishes ?? noWishes;
  if (!wishes.mail) return 'no_mail_wanted';
  if (wishes.pausedUntilOn !== null) return 'paused';
  if (!release) return undefined;
  if (release.embargoed && !wishes.embargo) return 'embargo_not_accepted';
  const { topicIds } = wishes;
  const chose = topicIds.length > 0 && release.topicIds.length > 0;
  if (chose && !release.topicIds.some(id => topicIds.includes(id))) return 'other_topics';
  const last = release.lastOn.get(person.journalistId);
  return comesTooSoon(wishes, last, release.on) ? 'too_often' : undefined;
}

/**
 * The wishes of two records that turn out to be one person: whatever either asked to be spared stays spared. Topics are
 * those of both, unless one of them chose none and so wants all; embargo holds where both accepted it.
 */
export function joinWishes(a: Wishes, b: Wishes): Wishes {
  const pauses = [a.pausedUntilOn, b.pausedUntilOn].filter(day => day !== null).sort();
  const all = a.topicIds.length === 0 || b.topicIds.length === 0;
  return {
    mail: a.mail && b.mail,
    whatsapp: a.whatsapp && b.whatsapp,
    frequency: quietDays[a.frequency] >= quietDays[b.frequency] ? a.frequency : b.frequency,
    embargo: a.embargo && b.embargo,
    pausedUntilOn: pauses.at(-1) ?? null,
    topicIds: all ? [] : [...new Set([...a.topicIds, ...b.topicIds])].sort((x, y) => x - y),
  };
}
