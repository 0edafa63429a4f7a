/** Messages of agreeing on the weights of a rubric. */
export const weights = {
  title: 'Agree on weights',
  link: 'Agree on weights',
  intro:
    'Weights agreed before judging opens are easier to answer for than figures somebody wrote down. What was said is kept with the rubric.',
  ways: 'Ways to agree',
  method: { pairwise: 'Compare in pairs', rank_order: 'Order only' },
  about: {
    pairwise:
      'Compare every two criteria: which matters more, and by how much? From all of it come the weights, and whether the comparisons fit together (AHP, Saaty 1980).',
    rank_order:
      'The order is enough: place 1 for what matters most; what matters equally gets the same place. The weights are the centre of all weights that keep the order (rank-order centroid, Barron and Barrett 1996).',
  },
  or: 'or',
  pair: '{{first}} compared with {{second}}',
  equal: '1 – equally important',
  step: {
    '3': '3 – somewhat more important: {{criterion}}',
    '5': '5 – clearly more important: {{criterion}}',
    '7': '7 – much more important: {{criterion}}',
    '9': '9 – overwhelmingly more important: {{criterion}}',
  },
  stepBetween: '{{times}} – in between: {{criterion}}',
  placeOf: 'Place of {{criterion}}',
  place: 'Place {{place}}',
  compute: 'Compute the weights',
  result: 'The weights that follow',
  now: 'Now',
  agreedWeight: 'New',
  rounded: 'Rounded to a tenth of a per cent; they add up to 100.',
  consistent: 'The comparisons fit together',
  consistentText: 'One set of weights can honour what was said of every two criteria.',
  inconsistent: 'The comparisons contradict each other',
  inconsistentText: 'Talk it over again before using them.',
  contradiction:
    'The oddest one: {{first}} was said to be {{said}} times as important as {{second}}, while by the others it is about {{implied}} times.',
  ratio: 'Consistency ratio {{ratio}}; up to 0.10 passes as fitting. Random index after Saaty 1980.',
  take: 'Use these weights',
  kept: 'These weights are in use.',
  flashAgreed: 'The agreed weights are in use.',
  onlyMarks: 'This round uses no rubric.',
  otherCriteria: 'The criteria have changed. Fill it in once more.',
  agreed: {
    pairwise: 'Weights agreed by comparing in pairs: consistency ratio {{ratio}} (Saaty 1980).',
    rank_order: 'Weights agreed from the order of importance.',
  },
};
