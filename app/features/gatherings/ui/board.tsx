import '#app/i18n/sections/gatherings.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { tickLabels } from '#app/i18n/tick-labels.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Filters } from '#app/ui/filters.tsx';
import { type Sort, withParams } from '#app/ui/list-address.ts';
import { DataTable } from '#app/ui/table.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { gatheringPaths } from '../paths.ts';
import { type ShownGuest, useBoardColumns } from './board-columns.tsx';

type Counts = {
  invited: number;
  accepted: number;
  tentative: number;
  declined: number;
  silent: number;
  withdrawn: number;
};

export type BoardProps = {
  gatheringId: number;
  zone: string;
  /** Address of the page with its filter. */
  address: string;
  rows: readonly ShownGuest[];
  counts: Counts;
  filter: { answer: keyof Counts | null; search: string | null };
  sort: Sort;
  next: string | null;
  previous: string | null;
  mayInvite: boolean;
  /** Invitations can still be sent. */
  open: boolean;
  /** Presence can be marked. */
  marks: boolean;
};

const tabs = ['accepted', 'tentative', 'declined', 'silent'] as const;

/** Who was invited, what they answered, how their mail stands; after the beginning, who came. */
export function Board(props: BoardProps) {
  const { gatheringId, zone, address, rows, counts, filter, sort, mayInvite, open, marks } = props;
  const { t, format } = useI18n();
  const columns = useBoardColumns({ zone, chats: mayInvite && open, attendance: !open || marks });
  const invite = mayInvite && open && (
    <LinkButton href={gatheringPaths.invite(gatheringId)} variant="primary">
      {t('gatherings.invite')}
    </LinkButton>
  );
  if (counts.invited + counts.withdrawn === 0) {
    return (
      <EmptyState title={t('gatherings.boardNone')} actions={invite}>
        {t('gatherings.boardNoneText')}
      </EmptyState>
    );
  }
  const tab = (answer: (typeof tabs)[number] | 'withdrawn' | null, label: string, count: number) => ({
    href: withParams(address, { jawaban: answer }),
    label,
    count: format.number(count),
    current: filter.answer === answer,
  });
  return (
    <>
      <Tabs
        label={t('gatherings.boardTabs')}
        tabs={[
          tab(null, t('gatherings.allAnswers'), counts.invited),
          ...tabs.map(answer => tab(answer, t(`common.answers.${answer}`), counts[answer])),
          ...(counts.withdrawn > 0 ? [tab('withdrawn', t('gatherings.withdrawn'), counts.withdrawn)] : []),
        ]}
      />
      <Filters
        key={address}
        action={gatheringPaths.show(gatheringId)}
        search={{ name: 'q', label: t('gatherings.boardSearch'), value: filter.search }}
        moreLabel={t('common.filter')}
        submitLabel={t('common.search')}
        removeLabel={({ label }) => label}
        keep={{ jawaban: filter.answer }}
      />
      <DataTable
        caption={t('gatherings.board')}
        columns={columns}
        rows={rows}
        rowKey={row => row.id}
        rowHref={row => gatheringPaths.invitation(gatheringId, row.id)}
        sort={sort}
        hrefFor={changes => withParams(address, changes)}
        selection={
          marks
            ? {
                name: 'guest',
                header: t('gatherings.pick'),
                ticks: tickLabels(t),
                label: row => t('gatherings.pickGuest', { name: row.name }),
                action: gatheringPaths.attendance(gatheringId),
                children: <input type="hidden" name="back" value={address} />,
                actions: (
                  <>
                    <Button name="mark" value="yes" variant="primary">
                      {t('gatherings.markAttended')}
                    </Button>
                    <Button name="mark" value="no">
                      {t('gatherings.markAbsent')}
                    </Button>
                    <Button name="mark" value="none" variant="ghost">
                      {t('gatherings.markNone')}
                    </Button>
                  </>
                ),
              }
            : undefined
        }
        pager={{
          previousHref: props.previous && withParams(address, { before: props.previous }),
          nextHref: props.next && withParams(address, { after: props.next }),
          labels: {
            navigation: t('gatherings.pages'),
            previous: t('common.previous'),
            next: t('common.next'),
          },
          summary: t('gatherings.rows', { count: filter.answer ? counts[filter.answer] : counts.invited }),
        }}
        empty={
          filter.answer || filter.search ? (
            <EmptyState title={t('gatherings.boardNoneFound')} />
          ) : (
            <EmptyState title={t('gatherings.boardNone')} actions={invite}>
              {t('gatherings.boardNoneText')}
            </EmptyState>
          )
        }
      />
    </>
  );
}
