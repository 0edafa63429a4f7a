import '#app/i18n/sections/admin.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useI18n } from '#app/i18n/react.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { guard } from '#app/web/guard.server.ts';
import { exampleLocale, readMailExample } from '../mail-examples.server.ts';
import { adminPaths } from '../paths.ts';
import { useMailKind } from '../ui/mail-status.tsx';

const views = ['terang', 'gelap', 'teks'] as const;
type View = (typeof views)[number];

export const loader = guard({ can: 'mail.read' }, async ({ ctx, params, url }) => {
  const kind = params.kind ?? '';
  const locale = exampleLocale(url);
  const mail = await readMailExample(ctx.db, kind, locale);
  const view: View = views.find(known => known === url.searchParams.get('tampilan')) ?? 'terang';
  return {
    ...{ kind, locale, view, subject: mail.subject },
    text: view === 'teks' ? mail.text : null,
    kilobytes: Math.ceil(Buffer.byteLength(mail.html) / 1024),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.subject }];

export default function MailExample() {
  const { kind, locale, view, subject, text, kilobytes } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const title = useMailKind()(kind);
  const here = (to: { locale?: string; view?: View }) =>
    `${adminPaths.mailExample(kind)}?bahasa=${to.locale ?? locale}&tampilan=${to.view ?? view}`;
  const labels = {
    terang: t('admin.viewLight'),
    gelap: t('admin.viewDark'),
    teks: t('admin.viewText'),
  };
  return (
    <div className="max-w-3xl">
      <PageHeader title={title} parent={{ href: adminPaths.mailExamples, label: t('admin.mailExamples') }} />
      <DefinitionList
        items={[
          { term: t('admin.mailSubject'), children: subject },
          { term: t('admin.mailSize'), children: t('admin.mailSizeOf', { size: format.number(kilobytes) }) },
        ]}
      />
      <div className="mt-6">
        <Tabs
          label={t('admin.mailLanguage')}
          tabs={(['id', 'en'] as const).map(language => ({
            href: here({ locale: language }),
            label: t(language === 'id' ? 'admin.inIndonesian' : 'admin.inEnglish'),
            current: language === locale,
          }))}
        />
        <Tabs
          label={t('admin.view')}
          tabs={views.map(one => ({ href: here({ view: one }), label: labels[one], current: one === view }))}
        />
        {text === null ? (
          <iframe
            key={`${locale} ${view}`}
            title={subject}
            src={`${adminPaths.mailExampleHtml(kind)}?bahasa=${locale}&tampilan=${view}`}
            sandbox=""
            className="h-[70dvh] min-h-96 w-full rounded-md border border-base-300"
          />
        ) : (
          <pre className="font-mono text-sm break-words whitespace-pre-wrap">{text}</pre>
        )}
      </div>
    </div>
  );
}
