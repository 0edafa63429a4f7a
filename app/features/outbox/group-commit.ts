/**
 * Collects single writes into groups: while one group is written, the next gathers. A caller is answered when its
 * write has been committed, so nothing is promised earlier than by writing singly; only the number of commits falls.
 */
export function createGroupCommit<Item, Result>(
  write: (items: Item[]) => Promise<Result[]>,
  most = 50,
): (item: Item) => Promise<Result> {
  type Waiting = { item: Item; resolve: (result: Result) => void; reject: (error: unknown) => void };
  const waiting: Waiting[] = [];
  let running = false;

  async function drain(): Promise<void> {
    running = true;
    // One turn of the event loop, in which answers that arrive together join the first group.
    await new Promise<void>(resolve => setImmediate(resolve));
    while (waiting.length > 0) {
      const group = waiting.splice(0, most);
      try {
        const results = await write(group.map(({ item }) => item));
        group.forEach(({ resolve }, i) => {
          resolve(results[i]!);
        });
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    running = false;
  }

  return item =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!running) void drain();
    });
}
