import { countWords } from '#app/lib/text.ts';
import type { Tone } from '#db/schema/coverage.ts';
import { chance, type Random, shuffled } from '../random.ts';
import type { DemoSpokesperson } from '../types.ts';
import { buildContext, type Context, type HouseStyle, slotsOf, type When } from './context.ts';
import type { Desk } from './desk.ts';
import type { Place } from './offices.ts';
import { nextPassage, type PassageKind } from './passages.ts';
import type { Person } from './people.ts';
import type { Passage, Story } from './story.ts';
import { expand, headlineCase } from './text.ts';

export type Composed = {
  title: string;
  /** Other headlines for the same facts, for those who copy. */
  otherTitles: string[];
  headlineTone: Tone;
  body: string;
  sources: number;
  spokespersons: DemoSpokesperson[];
};

/** Where, when and for whom a piece is written. */
export type Assignment = { place: Place; when: When; style: HouseStyle };

const marks: Record<string, Tone> = { '+': 'positive', '=': 'neutral', '-': 'negative' };

function headline(template: string, usual: Tone, random: Random, context: Context): [string, Tone] {
  const tone = marks[template.charAt(0)];
  const text = expand(tone ? template.slice(1) : template, random, context.resolve);
  return [headlineCase(text), tone ?? usual];
}

/** Which paragraphs of a story to tell in about `room` words: the first two surely, the rest as chance has it. */
function chooseParagraphs(story: Story, desk: Desk, room: number): string[] {
  const order = story.body.map((_, index) => index);
  const told: { index: number; text: string }[] = [];
  let words = 0;
  for (const index of [...order.slice(0, 2), ...shuffled(desk.random, order.slice(2))]) {
    if (told.length > 0 && words > room - 20) break;
    const text = desk.wording(story.body[index] as readonly string[]);
    told.push({ index, text });
    words += countWords(text);
  }
  return told.sort((a, b) => a.index - b.index).map(({ text }) => text);
}

const slotsIn = (template: string): string[] => template.match(/\{\w+\}/g) ?? [];

/** A lead that states what the headline promises: one of those with most of its facts. */
function leadFor(title: string, story: Story, desk: Desk): string {
  const promised = slotsIn(title);
  const kept = (lead: string) => promised.filter(slot => lead.includes(slot)).length;
  const most = Math.max(...story.leads.map(kept));
  return desk.next(story.leads, lead => kept(lead) === most) ?? desk.wording(story.leads);
}

/** One passage as paragraphs, with its heading when the outlet sets any. */
function tell(
  passage: Passage,
  desk: Desk,
  { place }: Assignment,
  slots: Record<string, string>,
  used: Person[],
  headings: boolean,
): string[] {
  const facts = { ...slots, ...passage.facts?.(desk.random) };
  const context = buildContext(place, facts, passage.cast ?? {}, desk.random, used);
  const text = expand(desk.wording(passage.text), desk.random, context.resolve);
  const title = headings && passage.heading && chance(desk.random, 0.6) ? passage.heading : undefined;
  const head = title ? [expand(desk.wording(title), desk.random, context.resolve)] : [];
  return [...head, text];
}

/** A story told in about `room` words; background joins it when its own stock is not enough. */
function tellStory(desk: Desk, story: Story, assignment: Assignment, room: number, used: Person[]) {
  const { random } = desk;
  const { place, when, style } = assignment;
  const slots = { ...slotsOf(place, when, style, random), ...story.facts?.(random) };
  const context = buildContext(place, slots, story.cast, random, used);
  const titleStock = desk.wording(story.titles);
  const [title, tone] = headline(titleStock, story.tone[0], random, context);
  const lead = expand(leadFor(titleStock, story, desk), random, context.resolve);
  const chosen = chooseParagraphs(story, desk, room - countWords(lead));
  // A feature keeps its own ending; news puts background at the end or before its last paragraph. People are
  // introduced where they are first read, so slots are filled in reading order.
  const keepsEnding = chosen.length > 2 && (story.format !== undefined || chance(random, 0.5));
  const ending = keepsEnding ? chosen.splice(-1) : [];
  const parts = [lead, ...chosen.map(text => expand(text, random, context.resolve))];
  const told = new Map<PassageKind, number>();
  let words = countWords([...parts, ...ending].join(' '));
  while (words < room - 40) {
    const passage = nextPassage(desk, story, place, room, told);
    if (!passage) break;
    const added = tell(passage, desk, assignment, slots, used, style.subheads && room > 420);
    words += countWords(added.join(' '));
    parts.push(...added);
  }
  parts.push(...ending.map(text => expand(text, random, context.resolve)));
  const others = story.titles.map(template => headline(template, 'neutral', random, context)[0]);
  return { title, tone, parts, others };
}

const mainRoom = 560;
const sidebarRoom = 270;

/**
 * Writes one piece: a story, and in a long report other stories of the same place as sidebars.
 * @param room about how many words the main story should have
 */
export function compose(
  desk: Desk,
  [main, ...sidebars]: readonly [Story, ...Story[]],
  assignment: Assignment,
  room: number,
): Composed {
  const used: Person[] = [];
  const { title, tone, parts, others } = tellStory(desk, main, assignment, Math.min(room, mainRoom), used);
  for (const sidebar of sidebars) {
    const box = tellStory(desk, sidebar, assignment, sidebarRoom, used);
    parts.push(box.title, ...box.parts);
  }
  return {
    title: sidebars.length > 1 && !title.includes(':') ? `Laporan Khusus: ${title}` : title,
    otherTitles: others,
    headlineTone: tone,
    body: parts.join('\n').replaceAll('\n', '\n\n'),
    sources: used.length,
    spokespersons: used
      .filter(person => person.official)
      .map(person => ({ name: person.name, title: person.title })),
  };
}
