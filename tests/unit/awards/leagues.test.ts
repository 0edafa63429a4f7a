import { describe, expect, it } from 'vitest';
import { homeOutlet, type League, leagueOf } from '#app/features/awards/leagues.ts';

const league = (id: number, scope: League['scope'], channel: League['channel'] = null): League => ({
  id,
  name: '',
  scope,
  channel,
});

describe('the league of an outlet', () => {
  const leagues = [
    league(1, 'regional'),
    league(2, 'regional', 'television'),
    league(3, 'national', 'online'),
  ];

  it('is that of its scope and channel before that of its scope alone, whatever their order', () => {
    for (const order of [leagues, [...leagues].reverse()]) {
      expect(leagueOf({ scope: 'regional', channel: 'television' }, order)?.id).toBe(2);
      expect(leagueOf({ scope: 'regional', channel: 'radio' }, order)?.id).toBe(1);
      expect(leagueOf({ scope: 'national', channel: 'online' }, order)?.id).toBe(3);
    }
  });

  it('is none where the season has neither', () => {
    expect(leagueOf({ scope: 'national', channel: 'print' }, leagues)).toBeNull();
    expect(leagueOf({ scope: 'community', channel: 'online' }, leagues)).toBeNull();
    expect(leagueOf(undefined, leagues)).toBeNull();
  });
});

describe('the outlet of a journalist', () => {
  it('is where most articles appeared', () => {
    const articles = [
      { outletId: 7, at: 9 },
      { outletId: 5, at: 1 },
      { outletId: 5, at: 2 },
    ];
    expect(homeOutlet(articles)).toBe(5);
    expect(homeOutlet([])).toBeNull();
  });

  it('is that of the latest article between equals, then the smaller id, in any order', () => {
    const articles = [
      { outletId: 7, at: 9 },
      { outletId: 5, at: 1 },
    ];
    expect(homeOutlet(articles)).toBe(7);
    expect(homeOutlet([...articles].reverse())).toBe(7);
    expect(homeOutlet(articles.map(article => ({ ...article, at: 3 })))).toBe(5);
  });
});
