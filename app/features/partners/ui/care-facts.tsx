import '#app/i18n/sections/care.ts';
import type { useI18n } from '#app/i18n/react.tsx';
import { Link } from '#app/ui/link.tsx';
import { withParams } from '#app/ui/list-address.ts';

type Cared = { owner: string | null; ownerId: number | null; associations: string[]; tags: string[] };

function LabelLinks({ list, param, labels }: { list: string; param: string; labels: readonly string[] }) {
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1">
      {labels.map(label => (
        <li key={label}>
          <Link href={withParams(list, { [param]: label })} className="link inline-flex min-h-6 items-center">
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Memberships, tags and the officer in charge as lines of a definition list, each leading to the list of its kind. */
export function careFacts({ t }: Pick<ReturnType<typeof useI18n>, 't'>, list: string, partner: Cared) {
  return [
    {
      term: t('care.associations'),
      children:
        partner.associations.length > 0 ? (
          <LabelLinks list={list} param="asosiasi" labels={partner.associations} />
        ) : null,
    },
    {
      term: t('care.tags'),
      children:
        partner.tags.length > 0 ? <LabelLinks list={list} param="label" labels={partner.tags} /> : null,
    },
    {
      term: t('care.owner'),
      children: partner.ownerId ? (
        <Link href={withParams(list, { penanggung: String(partner.ownerId) })} className="link">
          {partner.owner}
        </Link>
      ) : (
        <span className="text-muted">{t('care.noOwner')}</span>
      ),
    },
  ];
}
