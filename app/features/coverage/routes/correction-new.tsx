import '#app/i18n/sections/understanding.ts';
import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { formats } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/react.tsx';
import { translator } from '#app/i18n/server.server.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { isoDay } from '#app/lib/zones.ts';
import { Link } from '#app/ui/link.tsx';
import { withBack } from '#app/ui/list-address.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { findArticle } from '../articles.queries.server.ts';
import { listCorrectionContacts } from '../correction-contacts.server.ts';
import { draftCorrection, greetingOf } from '../correction-draft.server.ts';
import { isEditor } from '../correction-greeting.ts';
import { passageOf } from '../correction-passage.ts';
import { correctionSchema } from '../correction-schema.ts';
import { requestCorrection } from '../corrections.service.server.ts';
import { listFindingStates, readFindings } from '../findings.queries.server.ts';
import { coveragePaths } from '../paths.ts';
import { CorrectionForm } from '../ui/correction-form.tsx';
import { wayBack } from '../way-back.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export const loader = guard({ can: 'coverage.write' }, async ({ ctx, params, url, t }) => {
  const article = await findArticle(ctx.db, idParam(params.id));
  const key = url.searchParams.get('temuan');
  const finding = article && (await readFindings(ctx.db, article.row)).find(entry => entry.key === key);
  if (!article || !finding) throw new NotFound();
  const { zone } = await readOffice(ctx.db);
  const contacts = await listCorrectionContacts(ctx.db, article, isoDay(ctx.now, zone));
  const words = { t: translator('id'), format: formats.id };
  const mailed = contacts.filter(contact => contact.email);
  const first = mailed.find(contact => contact.author) ?? mailed.find(contact => isEditor(contact.role));
  return {
    pageTitle: t('understanding.newCorrection'),
    article: { id: article.id, title: article.title },
    back: wayBack(url),
    passage: passageOf(article.row.body, finding),
    contacts: contacts.map(contact => ({ ...contact, greeting: greetingOf(article, contact) })),
    newsroom: greetingOf(article),
    existing: (await listFindingStates(ctx.db, article.id)).get(finding.key)?.request?.id ?? null,
    draft: {
      findingKey: finding.key,
      // A reporter who did not write the article is nobody to complain to: then a person chooses.
      recipient: first ? String(first.journalistId) : mailed.length > 0 ? '' : 'none',
      recipientName: '',
      ...(await draftCorrection(ctx, article, finding, first, words)),
    },
  };
});

export const action = guard({ can: 'coverage.write' }, async ({ ctx, params, url, request }) => {
  const id = idParam(params.id);
  let twice = false;
  const answer = await handleForm(await request.formData(), correctionSchema, async value => {
    try {
      const correction = await requestCorrection(ctx, id, value);
      const page = withBack(coveragePaths.correction(correction), wayBack(url));
      return await redirectWithFlash(page, 'understanding.requested');
    } catch (error) {
      twice = error instanceof Conflict;
      throw error;
    }
  });
  if (answer instanceof Response) return answer;
  return data({ ...answer.data, twice }, { status: answer.init?.status ?? 422 });
});

export default function NewCorrection() {
  const { article, back, passage, contacts, newsroom, draft, existing } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useT();
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t('understanding.newCorrection')}
        parent={{
          href: withBack(coveragePaths.show(article.id), back),
          label: article.title,
        }}
      />
      <blockquote className="mb-6 border-s-2 border-base-300 ps-3 text-muted">{passage}</blockquote>
      {existing !== null && (
        <p className="mb-4">
          {!refused?.twice && t('understanding.alreadyRequested')}{' '}
          <Link href={coveragePaths.correction(existing)} className="link">
            {t('understanding.alreadyRequestedLink')}
          </Link>
        </p>
      )}
      <CorrectionForm
        draft={draft}
        contacts={contacts}
        newsroom={newsroom}
        cancelHref={coveragePaths.show(article.id)}
      />
    </div>
  );
}
