import { diff3Merge } from 'node-diff3';
import { type ContentPart, contentParts, type FileWords, type KitContent } from './content.ts';
import type { ReleaseDocument } from './document.ts';

/** Two people's writing joined; `conflicts` names the parts that both changed in the same place (there `mine` stands). */
export type Merged = { content: KitContent; conflicts: ContentPart[] };

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Joins what two people made of the same text: a part that only one changed is taken from them. Of the body, the key
 * messages and the files each paragraph, message and file is such a part; two that stand side by side count as one.
 */
export function mergeContent(base: KitContent, mine: KitContent, theirs: KitContent): Merged {
  const conflicts: ContentPart[] = [];
  const content = { ...mine };
  const settle = <Part extends ContentPart>(part: Part) => {
    const joined = joinPart(part, base[part], mine[part], theirs[part]);
    if (joined === undefined) conflicts.push(part);
    else content[part] = joined as KitContent[Part];
  };
  for (const part of contentParts) settle(part);
  return { content, conflicts };
}

function joinPart(part: ContentPart, base: unknown, mine: unknown, theirs: unknown): unknown {
  if (same(mine, theirs) || same(base, theirs)) return mine;
  if (same(base, mine)) return theirs;
  switch (part) {
    case 'document':
      return joinDocuments(base as ReleaseDocument, mine as ReleaseDocument, theirs as ReleaseDocument);
    case 'keyMessages':
      return joinLists(base as string[], mine as string[], theirs as string[]);
    case 'files':
      return joinFiles(base as FileWords[], mine as FileWords[], theirs as FileWords[]);
    default:
      return undefined;
  }
}

/** Two people's bodies joined paragraph by paragraph; undefined where both changed the same one, or two side by side. */
export function joinDocuments(
  base: ReleaseDocument,
  mine: ReleaseDocument,
  theirs: ReleaseDocument,
): ReleaseDocument | undefined {
  if (same(mine, theirs) || same(base, theirs)) return mine;
  if (same(base, mine)) return theirs;
  const content = joinLists(base.content, mine.content, theirs.content);
  return content && { type: 'doc', content };
}

function joinLists<T>(base: readonly T[], mine: readonly T[], theirs: readonly T[]): T[] | undefined {
  const lines = (list: readonly T[]) => list.map(item => JSON.stringify(item));
  const regions = diff3Merge(lines(mine), lines(base), lines(theirs), { excludeFalseConflicts: true });
  const joined: T[] = [];
  for (const region of regions) {
    if (!region.ok) return undefined;
    joined.push(...region.ok.map(line => JSON.parse(line) as T));
  }
  return joined;
}

/** Files one by one; one that a person took out and the other left alone is out. */
function joinFiles(
  base: readonly FileWords[],
  mine: readonly FileWords[],
  theirs: readonly FileWords[],
): FileWords[] | undefined {
  const at = (list: readonly FileWords[], id: number) => list.find(file => file.id === id) ?? null;
  const ids = [...new Set([...theirs, ...mine].map(file => file.id))];
  const joined: FileWords[] = [];
  for (const id of ids) {
    const [was, here, there] = [at(base, id), at(mine, id), at(theirs, id)];
    const settled = same(here, there) || same(was, there) ? here : same(was, here) ? there : undefined;
    if (settled === undefined) return undefined;
    if (settled) joined.push(settled);
  }
  return joined;
}
