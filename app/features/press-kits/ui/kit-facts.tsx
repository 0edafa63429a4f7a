import '#app/i18n/sections/kits.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Link } from '#app/ui/link.tsx';
import type { KitState } from '../embargo.ts';
import type { KitView } from '../kit-view.ts';

export type ShownKit = {
  state: KitState;
  /** Absolute public address. */
  address: string;
  publishedAt: string | null;
  embargoUntil: string | null;
  updatedAt: string;
};

/** Facts of a kit beside its text. */
export function KitFacts({ kit, view, zone }: { kit: ShownKit; view: KitView; zone: string }) {
  const { t, format } = useI18n();
  const at = (instant: string | null) => instant && format.instant(instant, zone);
  const published = () => {
    if (kit.state === 'public') return at(kit.publishedAt);
    if (kit.state !== 'embargoed') return t('kits.notPublished');
    return t('kits.publishesAt', { at: at(kit.embargoUntil) ?? '' });
  };
  const contact = view.contact;
  return (
    <DefinitionList
      items={[
        {
          term: t('kits.publishedAt'),
          children: published(),
        },
        { term: t('kits.embargoUntil'), children: kit.state === 'embargoed' ? null : at(kit.embargoUntil) },
        { term: t('kits.updatedAt'), children: at(kit.updatedAt) },
        {
          term: t('kits.address'),
          children:
            kit.state === 'public' ? (
              <a href={kit.address} className="link wrap-anywhere">
                {kit.address}
              </a>
            ) : (
              <span className="text-muted wrap-anywhere">{kit.address}</span>
            ),
        },
        {
          term: t('kits.contact'),
          children: contact && [contact.name, contact.phone, contact.email].filter(Boolean).join(', '),
        },
        {
          term: t('kits.files'),
          children:
            view.files.length > 0 ? (
              <ul>
                {view.files.map(file => (
                  <li key={file.id} className="wrap-anywhere">
                    <Link href={file.url} className="link" target="_blank" rel="noopener">
                      {file.name}
                    </Link>{' '}
                    <span className="tabular text-sm text-muted">
                      {file.kind}, {format.number(file.size.value)} {file.size.unit}
                    </span>
                  </li>
                ))}
              </ul>
            ) : null,
        },
      ]}
    />
  );
}
