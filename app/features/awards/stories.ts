/** A kept point row of an article that counts. */
export type StoryPoint = {
  articleId: number;
  u: number;
  points: number;
  volume: number;
  quality: number;
  breadth: number;
  consistency: number;
  founderId: number;
};

/** A cluster as the score page shows it: the article that earns its points, and those counted with it. */
export type Story = { best: StoryPoint; others: StoryPoint[] };

/** Groups the articles that count into their stories, those with the most points first. */
export function storiesOf(points: readonly StoryPoint[]): Story[] {
  const clusters = new Map<number, StoryPoint[]>();
  for (const point of points) {
    const cluster = clusters.get(point.founderId);
    if (cluster) cluster.push(point);
    else clusters.set(point.founderId, [point]);
  }
  return [...clusters.values()]
    .map(members => {
      const [best, ...others] = members.sort(
        (a, b) => b.points - a.points || b.u - a.u || a.articleId - b.articleId,
      );
      return { best: best!, others };
    })
    .sort((a, b) => b.best.points - a.best.points || a.best.articleId - b.best.articleId);
}
