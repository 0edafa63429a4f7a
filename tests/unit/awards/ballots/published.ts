import { compared } from '#tests/factories/ballots.ts';

/** Where Tennessee's capital should be, by nearness: the example of Wikipedia's articles on voting methods. */
export const tennessee = compared(
  'MNCK',
  `42 M > N > C > K
   26 N > C > K > M
   15 C > K > N > M
   17 K > C > N > M`,
);

/** M. Schulze, A new monotonic … single-winner election method (2011): the example of 45 voters. */
export const schulze45 = compared(
  'ABCDE',
  `5 A > C > B > E > D
   5 A > D > E > C > B
   8 B > E > D > A > C
   3 C > A > B > E > D
   7 C > A > E > B > D
   2 C > B > A > D > E
   7 D > C > E > B > A
   8 E > B > A > D > C`,
);

/** R. LeGrand, Descriptions of ranked-ballot voting methods (Washington University in St. Louis): 921 ballots on which the methods disagree. */
export const legrand = compared(
  'Abby Brad Cora Dave Erin',
  `98 Abby > Cora > Erin > Dave > Brad
   64 Brad > Abby > Erin > Cora > Dave
   12 Brad > Abby > Erin > Dave > Cora
   98 Brad > Erin > Abby > Cora > Dave
   13 Brad > Erin > Abby > Dave > Cora
   125 Brad > Erin > Dave > Abby > Cora
   124 Cora > Abby > Erin > Dave > Brad
   76 Cora > Erin > Abby > Dave > Brad
   21 Dave > Abby > Brad > Erin > Cora
   30 Dave > Brad > Abby > Erin > Cora
   98 Dave > Brad > Erin > Cora > Abby
   139 Dave > Cora > Abby > Brad > Erin
   23 Dave > Cora > Brad > Abby > Erin`,
);
