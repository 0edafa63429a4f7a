/** Longest time the first of a group waits for company, in ms. */
const longestGatherMs = 10;

/**
 * Collects single writes into groups. A caller is answered when its write has been committed, so nothing is promised
 * earlier than by writing singly; only the number of commits falls. A group gathers for as long as the last commit
 * took, so that a slow disk is asked less often, or until `enough` have come together.
 */
export function createGroupCommit<Item, Result>(
  write: (items: Item[]) => Promise<Result[]>,
  enough: number,
): (item: Item) => Promise<Result> {
  type Waiting = { item: Item; resolve: (result: Result) => void; reject: (error: unknown) => void };
  let waiting: Waiting[] = [];
  let running = false;
  let gatherMs = 0;
  let gathered = () => {};

  function gather(): Promise<void> {
    if (waiting.length >= enough) return Promise.resolve();
    return new Promise(resolve => {
      const timer = setTimeout(resolve, gatherMs);
      gathered = () => {
        clearTimeout(timer);
        setImmediate(resolve);
      };
    });
  }

  async function writeGroup(): Promise<void> {
    const group = waiting;
    waiting = [];
    const started = performance.now();
    try {
      const results = await write(group.map(({ item }) => item));
      group.forEach(({ resolve }, i) => {
        resolve(results[i]!);
      });
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
    gatherMs = Math.min(longestGatherMs, performance.now() - started);
  }

  async function drain(): Promise<void> {
    running = true;
    while (waiting.length > 0) {
      await gather();
      await writeGroup();
    }
    running = false;
  }

  return item =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (waiting.length >= enough) gathered();
      if (!running) void drain();
    });
}
