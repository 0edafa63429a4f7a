import '#app/i18n/sections/care.ts';
import { useT } from '#app/i18n/react.tsx';
import type { Translate } from '#app/i18n/translate.ts';
import { Field } from '#app/ui/field.tsx';
import type { Option } from '#app/ui/field-control.tsx';
import type { Chip } from '#app/ui/filters.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { labelKey } from '../labels.ts';
import { labelOf } from './options.ts';

/** Labels and people that a list can be filtered by. */
export type FilterChoices = {
  associations: readonly string[];
  tags: readonly string[];
  officers: readonly { id: number; name: string }[];
};

const paramOf = (address: string, name: string) => new URLSearchParams(address.split('?')[1] ?? '').get(name);

/** The choice that an address means, in whatever spelling it was typed. */
function chosenLabel(known: readonly string[], text: string | null): string | null {
  if (!text || labelKey(text) === '') return null;
  return known.find(label => labelKey(label) === labelKey(text)) ?? text;
}

function ownerOptions(t: Translate, officers: FilterChoices['officers']): Option[] {
  return [
    { value: 'saya', label: t('care.ownerMine') },
    { value: 'tanpa', label: t('care.ownerNone') },
    ...officers.map(({ id, name }) => ({ value: String(id), label: name })),
  ];
}

/** What is filtered by at the moment, each with the way to drop it. */
export function careChips(t: Translate, address: string, choices: FilterChoices): Chip[] {
  const chips: Chip[] = [];
  const chip = (param: string, label: string) =>
    chips.push({ label, removeHref: withParams(address, { [param]: null }) });
  const association = chosenLabel(choices.associations, paramOf(address, 'asosiasi'));
  const tag = chosenLabel(choices.tags, paramOf(address, 'label'));
  const owner = paramOf(address, 'penanggung');
  if (association) chip('asosiasi', t('care.chipAssociation', { value: association }));
  if (tag) chip('label', t('care.chipTag', { value: tag }));
  if (owner)
    chip('penanggung', t('care.chipOwner', { value: labelOf(ownerOptions(t, choices.officers), owner) }));
  return chips;
}

/** The filters for memberships, tags and owners. */
export function CareFilterFields({ address, choices }: { address: string; choices: FilterChoices }) {
  const t = useT();
  const plain = (labels: readonly string[]) => labels.map(value => ({ value }));
  const association = chosenLabel(choices.associations, paramOf(address, 'asosiasi'));
  const tag = chosenLabel(choices.tags, paramOf(address, 'label'));
  return (
    <>
      <Field
        hideLabel
        type="select"
        name="penanggung"
        label={t('care.owner')}
        placeholder={t('care.anyOwner')}
        options={ownerOptions(t, choices.officers)}
        defaultValue={paramOf(address, 'penanggung')}
      />
      <Field
        hideLabel
        type="select"
        name="asosiasi"
        label={t('care.associations')}
        placeholder={t('care.anyAssociation')}
        options={plain(choices.associations)}
        defaultValue={association}
      />
      {(choices.tags.length > 0 || tag) && (
        <Field
          hideLabel
          type="select"
          name="label"
          label={t('care.tags')}
          placeholder={t('care.anyTag')}
          options={plain(choices.tags)}
          defaultValue={tag}
        />
      )}
    </>
  );
}
