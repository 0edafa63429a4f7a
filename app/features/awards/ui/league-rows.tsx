import '#app/i18n/sections/awards.ts';
import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { Plus, X } from 'lucide-react';
import { channels, scopes } from '#app/features/partners/terms.ts';
import { useErrors, useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { FormField } from '#app/web/office-form.tsx';
import type { LeagueFields, SeasonFields } from './season-fields.ts';

/** The leagues of a season, one line each. */
export function LeagueRows(props: {
  form: FormMetadata<SeasonFields, string[]>;
  list: FieldMetadata<LeagueFields[], SeasonFields, string[]>;
}) {
  const { form, list } = props;
  const t = useT();
  const translate = useErrors();
  const errors = translate(list.errors) ?? [];
  return (
    <div id={list.id} tabIndex={-1} className="flex flex-col gap-3">
      {list.getFieldList().map((row, index) => {
        const fields = row.getFieldset();
        const number = index + 1;
        const label = t('awards.removeLeague', { number });
        return (
          <fieldset key={row.key} className="border-b border-base-300 pb-3">
            <legend className="sr-only">{t('awards.leagueNumber', { number })}</legend>
            <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-2">
              <div className="grid gap-x-3 gap-y-2 sm:grid-cols-3">
                <FormField
                  label={t('awards.scope')}
                  field={fields.scope}
                  type="select"
                  options={scopes.map(value => ({ value, label: t(`partners.scopes.${value}`) }))}
                />
                <FormField
                  label={t('awards.channel')}
                  field={fields.channel}
                  type="select"
                  placeholder={t('awards.allChannels')}
                  options={channels.map(value => ({ value, label: t(`partners.channels.${value}`) }))}
                />
                <FormField
                  label={t('awards.leagueName')}
                  note={t('common.optional')}
                  field={fields.name}
                  maxLength={80}
                />
              </div>
              <button
                {...form.remove.getButtonProps({ name: list.name, index })}
                aria-label={label}
                title={label}
                className="btn btn-ghost btn-square mt-6"
              >
                <Icon of={X} />
              </button>
            </div>
          </fieldset>
        );
      })}
      {errors.length > 0 && <p className="text-sm font-medium text-error">{errors.join(' ')}</p>}
      <div>
        <Button {...form.insert.getButtonProps({ name: list.name })} size="small" icon={Plus}>
          {t('awards.addLeague')}
        </Button>
      </div>
    </div>
  );
}
