import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/react.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Link } from '#app/ui/link.tsx';
import type { Outlet } from '../outlets.queries.server.ts';
import { outletPaths } from '../paths.ts';
import { careFacts } from './care-facts.tsx';
import { regencyName } from './options.ts';

/** Facts of an outlet, each leading to the list of its kind. */
export function OutletFacts({ outlet, pressCouncil }: { outlet: Outlet; pressCouncil: ReactNode }) {
  const i18n = useI18n();
  const { t } = i18n;
  const listed = (param: string, value: string | number, text: string) => (
    <Link href={`${outletPaths.list}?${param}=${value}`} className="link">
      {text}
    </Link>
  );
  return (
    <DefinitionList
      items={[
        {
          term: t('partners.channel'),
          children: listed('kanal', outlet.channel, t(`partners.channels.${outlet.channel}`)),
        },
        {
          term: t('partners.scope'),
          children: listed('jangkauan', outlet.scope, t(`partners.scopes.${outlet.scope}`)),
        },
        {
          term: t('partners.regency'),
          children: outlet.regency && listed('wilayah', outlet.regency, regencyName(outlet.regency)),
        },
        {
          term: t('partners.network'),
          children: outlet.networkId && listed('jaringan', outlet.networkId, outlet.network ?? ''),
        },
        {
          term: t('partners.website'),
          children: outlet.website && (
            <a href={outlet.website} target="_blank" rel="noreferrer noopener" className="link">
              <span className="break-all">{outlet.host}</span>{' '}
              <Icon of={ExternalLink} size={12} label={t('partners.openWebsite')} className="inline" />
            </a>
          ),
        },
        {
          term: t('partners.pressCouncilShort'),
          children: pressCouncil,
        },
        ...careFacts(i18n, outletPaths.list, outlet),
        {
          term: t('partners.notes'),
          children: outlet.notes && <p className="break-words whitespace-pre-line">{outlet.notes}</p>,
        },
      ]}
    />
  );
}
