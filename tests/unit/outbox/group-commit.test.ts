import { describe, expect, it } from 'vitest';
import { createGroupCommit } from '#app/features/outbox/group-commit.server.ts';

describe('a group commit', () => {
  it('answers each with its own result, in fewer writes', async () => {
    const groups: number[][] = [];
    const commit = createGroupCommit(async (items: number[]) => {
      groups.push(items);
      await new Promise(resolve => setTimeout(resolve, 5));
      return items.map(item => item * 2);
    }, 8);
    const items = Array.from({ length: 50 }, (_, i) => i);
    expect(await Promise.all(items.map(commit))).toEqual(items.map(item => item * 2));
    expect(groups.flat()).toEqual(items);
    expect(groups.length).toBeLessThan(10);
    expect(await commit(7)).toBe(14);
  });

  it('tells everyone of a group when its write fails, and goes on', async () => {
    let broken = true;
    const commit = createGroupCommit(async (items: number[]) => {
      if (broken) throw new Error('disk full');
      return items;
    }, 2);
    const answers = await Promise.allSettled([1, 2, 3].map(commit));
    expect(answers.map(answer => answer.status)).toEqual(['rejected', 'rejected', 'rejected']);
    broken = false;
    expect(await commit(4)).toBe(4);
  });
});
