import { juryPaths } from '#app/features/awards/jury-paths.ts';
import { awardPaths } from '#app/features/awards/paths.ts';
import { coveragePaths } from '#app/features/coverage/paths.ts';
import { gatheringPaths } from '#app/features/gatherings/paths.ts';
import { incomingPaths } from '#app/features/inbox/paths.ts';
import { journalistPaths, outletPaths } from '#app/features/partners/paths.ts';
import { kitPaths } from '#app/features/press-kits/paths.ts';
import { programPaths } from '#app/features/programs/paths.ts';
import { bookPaths } from '#app/features/reports/paths.ts';
import { adminPaths } from '../paths.ts';

const pages: Record<string, (id: number) => string> = {
  article: coveragePaths.show,
  clipBook: bookPaths.show,
  figure: programPaths.editFigure,
  gathering: gatheringPaths.show,
  'incoming-mail': incomingPaths.show,
  job: () => adminPaths.jobs,
  journalist: journalistPaths.show,
  kit: kitPaths.show,
  mail: adminPaths.mail,
  outlet: outletPaths.show,
  'judging-round': juryPaths.round,
  season: awardPaths.show,
  target: programPaths.editTarget,
  topic: programPaths.editTopic,
  user: adminPaths.user,
};

/** The page of a thing in the log, if it has one. */
export function subjectHref(kind: string, id: number | null): string | undefined {
  return id === null ? undefined : pages[kind]?.(id);
}
