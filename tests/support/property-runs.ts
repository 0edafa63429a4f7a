/** Generated cases per property: 200 in `npm test`, 2,000 in `npm run test:full`. */
export const propertyRuns = { numRuns: process.env.GEMA_TEST_FULL ? 2000 : 200 };
