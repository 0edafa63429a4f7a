import type { MessageKey } from '#app/i18n/translate.ts';
import type { Permission } from '#app/lib/permissions.ts';
import type { ExportColumn } from './columns.ts';

const text = (key: string, width = 20): ExportColumn => ({ key, kind: 'text', width });
const number = (key: string, width = 10): ExportColumn => ({ key, kind: 'number', width });
const day = (key: string): ExportColumn => ({ key, kind: 'day', width: 12 });
const instant = (key: string): ExportColumn => ({ key, kind: 'instant', width: 17 });

export type ExportList = {
  slug: string;
  title: MessageKey;
  can: Permission;
  columns: readonly ExportColumn[];
};

/** Every list that can be exported, under the name its address carries. */
export const exportLists = {
  articles: {
    slug: 'pemberitaan',
    title: 'common.navCoverage',
    can: 'coverage.read',
    columns: [
      instant('publishedAt'),
      text('outlet', 24),
      text('title', 60),
      text('url', 50),
      text('journalists', 30),
      text('channel', 12),
      text('format', 14),
      text('rubric', 16),
      text('regency', 20),
      text('headlineTone', 12),
      text('bodyTone', 12),
      text('topics', 40),
      number('words'),
      number('ownSources', 12),
      number('originality', 12),
      number('id', 8),
    ],
  },
  outlets: {
    slug: 'media',
    title: 'partners.outlets',
    can: 'partners.read',
    columns: [
      text('name', 30),
      text('channel', 14),
      text('scope', 12),
      text('regency', 20),
      text('network', 20),
      text('website', 30),
      text('pressCouncil', 24),
      day('pressCouncilCheckedOn'),
      text('pressCouncilEvidence', 24),
      text('associations', 20),
      text('tags', 24),
      text('owner', 20),
      number('journalists'),
      text('active', 8),
      number('id', 8),
    ],
  },
  journalists: {
    slug: 'jurnalis',
    title: 'partners.journalists',
    can: 'partners.read',
    columns: [
      text('name', 30),
      text('outlets', 40),
      text('email', 30),
      text('whatsapp', 18),
      text('ukw', 10),
      text('ukwNumber', 18),
      number('ukwYear', 8),
      text('associations', 20),
      text('tags', 24),
      text('owner', 20),
      text('doNotContact', 10),
      text('active', 8),
      number('id', 8),
    ],
  },
  gatherings: {
    slug: 'kegiatan',
    title: 'gatherings.title',
    can: 'gatherings.read',
    columns: [
      instant('startsAt'),
      instant('endsAt'),
      text('title', 50),
      text('type', 18),
      text('status', 14),
      text('venueName', 30),
      number('capacity'),
      number('invited'),
      number('accepted'),
      number('declined'),
      number('id', 8),
    ],
  },
  kits: {
    slug: 'siaran-pers',
    title: 'kits.title',
    can: 'kits.read',
    columns: [
      text('headline', 60),
      text('status', 14),
      instant('publishedAt'),
      instant('updatedAt'),
      text('author', 24),
      number('id', 8),
    ],
  },
  standings: {
    slug: 'klasemen',
    title: 'exports.standings',
    can: 'awards.standing',
    columns: [
      number('rank', 8),
      text('name', 30),
      text('league', 24),
      number('index'),
      number('volume'),
      number('quality'),
      number('breadth'),
      number('consistency'),
      number('takingPart'),
      number('articles'),
      number('excluded'),
    ],
  },
  mails: {
    slug: 'surat',
    title: 'admin.mails',
    can: 'mail.read',
    columns: [
      text('name', 30),
      text('address', 30),
      text('subject', 50),
      text('status', 14),
      instant('createdAt'),
      instant('sentAt'),
      text('lastReply', 40),
      number('id', 8),
    ],
  },
} as const satisfies Record<string, ExportList>;

export type ExportName = keyof typeof exportLists;

/** The list of an address; undefined for any other word. */
export function exportNameOf(slug: string | undefined): ExportName | undefined {
  return (Object.keys(exportLists) as ExportName[]).find(name => exportLists[name].slug === slug);
}
