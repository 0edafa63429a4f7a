import '#app/i18n/sections/logging.ts';
import { Form } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { coveragePaths } from '../paths.ts';

/** Adds the page of a line to the article that is logged under its address. */
export function AddPage(props: { batchId: number; lineId: number; primary?: boolean }) {
  const t = useT();
  return (
    <Form method="post" action={coveragePaths.linePage(props.batchId, props.lineId)}>
      <Button size={props.primary ? undefined : 'small'} variant={props.primary ? 'primary' : undefined}>
        {t('logging.pageAdd')}
      </Button>
    </Form>
  );
}

/** In place of the form: the article is logged, and what was handed over may become a recording of it. */
export function KnownPage(props: {
  batchId: number;
  lineId: number;
  article: { id: number; title: string };
  parent: { href: string; label: string };
}) {
  const t = useT();
  const { article } = props;
  return (
    <>
      <PageHeader title={t('logging.pageKnown')} parent={props.parent}>
        {t('logging.pageKnownText')}
      </PageHeader>
      <p className="mb-4 font-medium wrap-anywhere">
        <Link href={coveragePaths.show(article.id)} className="link">
          {article.title}
        </Link>
      </p>
      <AddPage batchId={props.batchId} lineId={props.lineId} primary />
    </>
  );
}
