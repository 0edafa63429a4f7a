import { addMinutes } from '../days.ts';
import { chance, int, pick, pickWeighted, type Random, sample, shuffled } from '../random.ts';
import { type Regency, regencies, regencyOf } from '../regencies.ts';
import { type CopiedBlock, copiedBlocks, paragraphsOf } from '../tiptap.ts';
import type { DemoOutlet, DemoRelease, Habit } from '../types.ts';
import type { Desk } from './desk.ts';
import type { Draft } from './draft.ts';
import { houseStyle } from './house.ts';
import { editedOpenings, ownClosings } from './release-edits.ts';
import { reword } from './rewording.ts';
import { byDaylight, pickUpDelay } from './schedule.ts';
import { expand, headlineCase } from './text.ts';

const copyingShare: Record<Habit, number> = { copyist: 10, mixed: 4, reporter: 0.7, feature: 0.3 };
const editingShare: Record<Habit, number> = { copyist: 3, mixed: 6, reporter: 4, feature: 1.5 };

function carries(outlet: DemoOutlet, release: DemoRelease): number {
  if (outlet.channel === 'photo' || outlet.channel === 'television' || outlet.channel === 'radio') return 0;
  if (outlet.scope === 'community' && release.regency !== null && outlet.regency !== release.regency)
    return 0.15;
  return outlet.regency === release.regency ? 2.2 : 1;
}

/** `count` different outlets, those that copy most and sit nearest first of all. */
function takers(
  random: Random,
  outlets: readonly DemoOutlet[],
  count: number,
  weight: (outlet: DemoOutlet) => number,
): DemoOutlet[] {
  const left = outlets.filter(outlet => weight(outlet) > 0);
  const chosen: DemoOutlet[] = [];
  while (chosen.length < count && left.length > 0) {
    const outlet = pickWeighted(random, left, weight);
    chosen.push(outlet);
    left.splice(left.indexOf(outlet), 1);
  }
  return chosen;
}

function copyOf(random: Random, release: DemoRelease, outlet: DemoOutlet): { title: string; body: string } {
  const blocks = copiedBlocks(release.doc);
  const style = houseStyle(outlet);
  const cut = random();
  if (cut < 0.3) blocks.pop();
  const paragraphs = paragraphsOf(blocks);
  if (cut > 0.8) paragraphs.push(release.boilerplate);
  const short = release.headline.split(/[,:]/)[0] as string;
  const title = chance(random, 0.7)
    ? release.headline
    : short.split(' ').length >= 6
      ? short
      : `${release.headline}, Ini Rinciannya`;
  const sign = style.signature || (chance(random, 0.4) ? '(rls)' : '');
  return { title, body: `${paragraphs.join('\n\n')} ${sign}`.trim() };
}

function editOf(desk: Desk, release: DemoRelease, outlet: DemoOutlet, place: Regency) {
  const { random } = desk;
  const slots: Record<string, string> = {
    tempat: place.name,
    kab: place.fullName,
    ibukota: place.seat,
    judul: release.headline,
  };
  const resolve = (slot: string): string => slots[slot] ?? '';
  const original = copiedBlocks(release.doc);
  const depth = 0.25 + random() * 0.6;
  const bodyBlocks = original.slice(2).filter(block => !block.heading);
  const keep = Math.max(3, Math.round(bodyBlocks.length * (1 - depth / 2)));
  const kept = new Set([...original.slice(0, 2), ...sample(random, bodyBlocks, keep)]);
  // A quotation without the paragraph that introduces its speaker would hang in the air.
  const hangs = (index: number) =>
    original[index]?.text.startsWith('"') && !kept.has(original[index - 1] as CopiedBlock);
  const inOrder = paragraphsOf(
    original.filter((block, index) => block.heading || (kept.has(block) && !hangs(index))),
  );
  const edited = inOrder.map(paragraph => reword(paragraph, random, depth));
  const opening = chance(random, 0.25 + depth / 2)
    ? [expand(desk.wording(editedOpenings), random, resolve)]
    : [];
  const closing = chance(random, depth) ? [expand(desk.wording(ownClosings), random, resolve)] : [];
  const own = chance(random, 0.8) ? desk.wording(release.angles) : reword(release.headline, random, 0.8);
  const title = headlineCase(own);
  const style = houseStyle(outlet);
  return {
    title,
    body: `${[...opening, ...edited, ...closing].join('\n\n')} ${style.signature}`.trim(),
  };
}

/**
 * What the outlets made of one release.
 * @param verbatim number of copies; `edited` number of light edits, by other outlets
 */
export function carryRelease(
  desk: Desk,
  release: DemoRelease,
  outlets: readonly DemoOutlet[],
  { verbatim, edited, now }: { verbatim: number; edited: number; now: string },
): Draft[] {
  const { random } = desk;
  const copying = takers(
    random,
    outlets,
    verbatim,
    o => o.output * copyingShare[o.habit] * carries(o, release),
  );
  const others = outlets.filter(outlet => !copying.includes(outlet));
  const editing = takers(random, others, edited, o => o.output * editingShare[o.habit] * carries(o, release));
  const from = release.publishedAt as string;
  const all = [
    ...copying.map(outlet => ({ outlet, copy: true })),
    ...editing.map(outlet => ({ outlet, copy: false })),
  ];
  return shuffled(random, all).map(({ outlet, copy }) => {
    const place = regencyOf(release.regency ?? outlet.regency ?? 'kota-jambi');
    const text = copy ? copyOf(random, release, outlet) : editOf(desk, release, outlet, place);
    const at = byDaylight(random, addMinutes(from, pickUpDelay(random)));
    return {
      outlet,
      publishedAt: at <= now ? at : addMinutes(from, int(random, 15, 90)),
      ...text,
      otherTitles: [],
      dateline: release.regency ? place.seat : 'Jambi',
      format: chance(random, 0.04) ? 'advertorial' : 'hard_news',
      sources: 0,
      field: false,
      headlineTone: chance(random, 0.7) ? 'positive' : 'neutral',
      bodyTone: chance(random, 0.8) ? 'positive' : 'neutral',
      usualTopics: release.topics,
      regency: release.regency ?? (chance(random, 0.3) ? pick(random, regencies).key : null),
      spokespersons: release.speakers,
      origin: { kind: copy ? 'release_verbatim' : 'release_edited', release: release.key },
    } satisfies Draft;
  });
}
