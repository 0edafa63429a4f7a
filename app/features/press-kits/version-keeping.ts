/** What decides whether a version is kept and shown. */
export type KeptVersion = {
  version: number;
  kind: 'saved' | 'auto' | 'restored';
  savedAt: string;
  savedById: number | null;
};

/** Autosaves of one person closer together than this are one piece of writing, in milliseconds. */
const oneGo = 10 * 60_000;
/** How long each autosave is kept, in milliseconds. */
const keptAll = 60 * 60_000;

/** Whether the version after this one continues it: an autosave, and the same person a little later. */
function isContinued(version: KeptVersion, next: KeptVersion | undefined): boolean {
  return (
    version.kind === 'auto' &&
    next !== undefined &&
    next.savedById === version.savedById &&
    Date.parse(next.savedAt) - Date.parse(version.savedAt) < oneGo
  );
}

/** The versions a person is shown, newest first: of autosaves in one go only the last. `versions` newest first. */
export function shownVersions<V extends KeptVersion>(
  versions: readonly V[],
  always: ReadonlySet<number> = new Set(),
): V[] {
  return versions.filter(
    (version, index) => always.has(version.version) || !isContinued(version, versions[index - 1]),
  );
}

/**
 * The versions that may go at `now`: autosaves over an hour old that the same person went on from. Those in `always`
 * (approved, published, handed in) stay. `versions` newest first.
 */
export function spentVersions(
  versions: readonly KeptVersion[],
  always: ReadonlySet<number>,
  now: string,
): number[] {
  return versions
    .filter(
      (version, index) =>
        isContinued(version, versions[index - 1]) &&
        !always.has(version.version) &&
        Date.parse(now) - Date.parse(version.savedAt) > keptAll,
    )
    .map(({ version }) => version);
}
