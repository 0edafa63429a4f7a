import { useI18n } from '#app/i18n/react.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { journalistPaths, outletPaths, segmentsPath } from '../paths.ts';

/** Outlets, journalists and segments of them: the lists of the partners. */
export function PartnerTabs(props: {
  current: 'outlets' | 'journalists' | 'segments';
  outlets: number;
  journalists: number;
}) {
  const { t, format } = useI18n();
  return (
    <Tabs
      label={t('partners.tabsLabel')}
      tabs={[
        {
          href: outletPaths.list,
          label: t('partners.outlets'),
          count: format.number(props.outlets),
          current: props.current === 'outlets',
        },
        {
          href: journalistPaths.list,
          label: t('partners.journalists'),
          count: format.number(props.journalists),
          current: props.current === 'journalists',
        },
        { href: segmentsPath, label: t('partners.segments'), current: props.current === 'segments' },
      ]}
    />
  );
}
