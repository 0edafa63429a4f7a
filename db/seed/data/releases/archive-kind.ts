import type { Role } from '../articles/offices.ts';
import type { Facts } from '../articles/story.ts';
import type { TopicCode } from '../topic-codes.ts';

/** A kind of shorter release from before the press room was kept in Gema; told for different places and dates. */
export type ArchiveKind = {
  id: string;
  topics: readonly TopicCode[];
  cast: Readonly<Record<string, Role | `${Role}:${string}`>>;
  facts?: Facts;
  /** Needs villages. */
  rural?: boolean;
  headline: string;
  /** Other headlines, for the outlets that edit. */
  angles: readonly string[];
  message: string;
  text: string;
};
