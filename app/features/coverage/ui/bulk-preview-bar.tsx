import '#app/i18n/sections/bulk.ts';
import { programPaths } from '#app/features/programs/paths.ts';
import { useT } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { bulkPaths } from '../bulk-paths.ts';

export type BulkPreviewBarProps = {
  id: number;
  /** The form that holds the ticks. */
  formId: string;
  kind: 'edit' | 'reread';
  topicId: number | null;
  /** Articles that would change and that nobody left out. */
  willChange: number;
  name: string;
  author: string | null;
  /** Where people go who leave it as it is. */
  back: string;
};

/** The ways on from a preview: carry it out, mend the choice, go back without a change, or discard it. */
export function BulkPreviewBar(props: BulkPreviewBarProps) {
  const { id, formId, kind, topicId, willChange, name, author, back } = props;
  const t = useT();
  return (
    <div className="bulk-bar items-center">
      {willChange > 0 ? (
        <Button
          variant="primary"
          className="max-sm:w-full"
          form={formId}
          formAction={bulkPaths.commitment(id)}
        >
          {t('bulk.carryOut', { count: willChange })}
        </Button>
      ) : (
        <p className="px-2 py-1.5 font-medium">
          {t(kind === 'reread' ? 'bulk.rereadSame' : 'bulk.nothingToDo')}
        </p>
      )}
      {kind === 'edit' && (
        <LinkButton href={bulkPaths.changes(id)} variant="ghost">
          {t('bulk.changeChoice')}
        </LinkButton>
      )}
      {topicId !== null && (
        <LinkButton href={programPaths.editTopic(topicId)} variant="ghost">
          {t('bulk.toWords')}
        </LinkButton>
      )}
      <LinkButton href={back} variant="ghost">
        {t('bulk.later')}
      </LinkButton>
      <Confirm
        label={t('bulk.discard')}
        variant="ghost"
        question={t('bulk.discardQuestion', { name })}
        confirmLabel={t('bulk.discardNow')}
        action={bulkPaths.discard(id)}
      >
        {t(author ? 'bulk.discardTextBy' : 'bulk.discardText', { author: author ?? '' })}
      </Confirm>
    </div>
  );
}
