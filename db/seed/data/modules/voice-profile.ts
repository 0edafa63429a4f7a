import type { RegencyKey } from '#app/lib/regencies.ts';
import type { TopicCode } from '../topic-codes.ts';

/** A person met in passing: what they do, what happened to them, what they say about it. */
export type VoiceProfile = {
  topics: readonly TopicCode[];
  /** Cast role and description. */
  cast: 'worker' | 'woman' | 'man' | 'heir';
  job: string;
  /** Ages as "21-29", when the job or the event narrows them. */
  ages?: string;
  /** Where the job exists; everywhere unless told. */
  places?: readonly RegencyKey[];
  /** What happened; a full sentence about "ia". */
  events: readonly string[];
  quotes: readonly string[];
};
