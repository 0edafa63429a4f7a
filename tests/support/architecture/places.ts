/** Features, low to high: one may use those before it. Audit comes first because settings are audited. */
export const ranks = [
  'audit',
  'settings',
  'jobs',
  'files',
  'outbox',
  'accounts',
  'partners',
  'programs',
  'press-kits',
  'coverage',
  'imports',
  'gatherings',
  'awards',
  'audience',
  'inbox',
  'reports',
  'admin',
];

export type Kind =
  | 'lib'
  | 'ui'
  | 'i18n'
  | 'db'
  | 'seed'
  | 'emails'
  | 'config'
  | 'web'
  | 'form'
  | 'route'
  | 'service'
  | 'queries'
  | 'feature-ui'
  | 'paths'
  | 'pure'
  | 'top'
  | 'tests';

export type Place = { kind: Kind; feature?: string };

/** Which room of the house a file stands in. */
export function placeOf(path: string): Place {
  if (path.startsWith('tests/')) return { kind: 'tests' };
  if (path.startsWith('db/seed/') || /^db\/(backup|restore)\.ts$/.test(path)) return { kind: 'seed' };
  if (path.startsWith('db/')) return { kind: 'db' };
  if (path.startsWith('emails/')) return { kind: 'emails' };
  if (path.startsWith('app/lib/')) return { kind: 'lib' };
  if (path.startsWith('app/ui/')) return { kind: 'ui' };
  if (path.startsWith('app/i18n/')) return { kind: 'i18n' };
  if (path === 'app/config.server.ts' || path === 'app/log.server.ts') return { kind: 'config' };
  if (path.startsWith('app/web/routes/')) return { kind: 'route' };
  // The glue between a form and its action is shared by the forms of all features.
  if (/^app\/web\/(office-form|form-refusal|draft-keeper)\.tsx$/.test(path)) return { kind: 'form' };
  if (path.startsWith('app/web/')) return { kind: 'web' };
  const inFeature = /^app\/features\/([^/]+)\/(.+)$/.exec(path);
  if (!inFeature) return { kind: 'top' };
  const [, feature, rest] = inFeature as unknown as [string, string, string];
  if (rest.startsWith('routes/')) return { kind: 'route', feature };
  if (rest.startsWith('ui/')) return { kind: 'feature-ui', feature };
  if (rest === 'paths.ts') return { kind: 'paths', feature };
  if (/(^|\.|\/)queries\.server\.ts$/.test(rest)) return { kind: 'queries', feature };
  if (/\.server\.tsx?$/.test(rest)) return { kind: 'service', feature };
  return { kind: 'pure', feature };
}

function lowerOrOwn(from: Place, to: Place): boolean {
  return ranks.indexOf(to.feature!) <= ranks.indexOf(from.feature!);
}

const readersOfAll = ['reports', 'admin'];

/** The import table of the house: may a file in `from` use a file in `to` (at run time, or only its types)? */
export function mayImport(from: Place, to: Place, typeOnly: boolean): boolean {
  if (from.kind === 'top' || from.kind === 'tests' || from.kind === 'seed') return true;
  if (to.kind === 'lib') return true;
  if (to.kind === 'tests' || to.kind === 'seed') return false;
  switch (from.kind) {
    case 'lib':
      return false;
    case 'ui':
      return to.kind === 'ui';
    case 'i18n':
      return to.kind === 'i18n';
    case 'config':
      return to.kind === 'config';
    case 'db':
      return to.kind === 'db';
    case 'emails':
      return to.kind === 'emails' || to.kind === 'i18n';
    case 'pure':
    case 'paths':
      return (
        ((to.kind === 'pure' || to.kind === 'paths') && lowerOrOwn(from, to)) ||
        (typeOnly && (to.kind === 'db' || to.kind === 'i18n'))
      );
    case 'form':
      return ['ui', 'i18n', 'form'].includes(to.kind);
    case 'feature-ui':
      return (
        ['ui', 'i18n', 'form'].includes(to.kind) ||
        (['pure', 'paths', 'feature-ui'].includes(to.kind) && lowerOrOwn(from, to)) ||
        (typeOnly && lowerOrOwn(from, to) && to.feature !== undefined)
      );
    case 'queries':
      return (
        to.kind === 'db' ||
        (['pure', 'queries'].includes(to.kind) &&
          (lowerOrOwn(from, to) || readersOfAll.includes(from.feature!)))
      );
    case 'service':
      return (
        ['db', 'emails', 'config'].includes(to.kind) ||
        (typeOnly && to.kind === 'i18n') ||
        (['service', 'queries', 'pure', 'paths'].includes(to.kind) && lowerOrOwn(from, to))
      );
    case 'web':
      return (
        ['web', 'form', 'ui', 'i18n', 'config'].includes(to.kind) ||
        to.feature === 'accounts' ||
        (to.kind === 'db' && typeOnly)
      );
    case 'route':
      if (to.kind === 'route') return typeOnly;
      return to.kind !== 'db' && to.kind !== 'emails';
    default:
      return false;
  }
}
