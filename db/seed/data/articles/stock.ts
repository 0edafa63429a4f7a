import { claimStories } from '../stories/claims.ts';
import { hardClaimStories } from '../stories/claims-hard.ts';
import { complianceStories } from '../stories/compliance.ts';
import { policyStories } from '../stories/coverage-policy.ts';
import { eventStories } from '../stories/events.ts';
import { fundingStories } from '../stories/funding.ts';
import { informalStories } from '../stories/informal.ts';
import { oldAgeStories } from '../stories/old-age.ts';
import { serviceStories } from '../stories/service.ts';
import { talkStories } from '../stories/talks.ts';
import { workerStories } from '../stories/workers.ts';
import type { Story } from './story.ts';

export const stories: readonly Story[] = [
  ...claimStories,
  ...hardClaimStories,
  ...fundingStories,
  ...policyStories,
  ...informalStories,
  ...workerStories,
  ...complianceStories,
  ...oldAgeStories,
  ...serviceStories,
  ...eventStories,
  ...talkStories,
];
