type Mode = 'marks' | 'ranking' | 'screening';

/** Parts of the deliberation; `slug` is the word in the address. */
const views = [
  { key: 'order', slug: 'urutan', modes: ['marks', 'ranking', 'screening'] },
  { key: 'marks', slug: 'nilai', modes: ['marks'] },
  { key: 'panel', slug: 'juri', modes: ['marks'] },
  { key: 'firmness', slug: 'keteguhan', modes: ['marks'] },
  { key: 'decision', slug: 'keputusan', modes: ['marks', 'ranking', 'screening'] },
] as const satisfies readonly { key: string; slug: string; modes: readonly Mode[] }[];

export type View = (typeof views)[number]['key'];

/** The parts that a round of a mode has. */
export function viewsOf(mode: Mode) {
  return views.filter(({ modes }) => (modes as readonly Mode[]).includes(mode));
}

/** The part an address asks for; the order when it asks for none that there is. */
export function viewOfSlug(slug: string | null, mode: Mode): View {
  return viewsOf(mode).find(view => view.slug === slug)?.key ?? 'order';
}
