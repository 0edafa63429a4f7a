import '#app/i18n/sections/awards.ts';
import type { Translate } from '#app/i18n/translate.ts';
import type { League } from '../leagues.ts';

/** A league's name, or its scope and channel in words; null stands for the entrants outside all leagues. */
export function leagueLabel(t: Translate, league: Omit<League, 'id'> | null): string {
  if (!league) return t('awards.noLeague');
  if (league.name !== '') return league.name;
  const scope = t(`partners.scopes.${league.scope}`);
  if (!league.channel) return scope;
  return t('awards.leagueLabel', { scope, channel: t(`partners.channels.${league.channel}`) });
}
