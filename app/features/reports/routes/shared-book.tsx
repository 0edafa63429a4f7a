import '#app/i18n/sections/books.ts';
import { data, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { GuestFrame } from '#app/features/gatherings/ui/guest-frame.tsx';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { bookCookie, secureCookies } from '#app/web/cookies.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { findEdition, listEntries } from '../books/editions.queries.server.ts';
import { holdsPass, openBookShare, passMs, unlockBook } from '../books/reading.service.server.ts';
import { bookPaths } from '../paths.ts';
import { BookLock, type LockAnswer } from '../ui/book-lock.tsx';
import { SharedBookPages } from '../ui/shared-book-pages.tsx';
import { SharedRefusal } from '../ui/shared-refusal.tsx';

export const handle = { scripts: false };

export const headers = () => ({
  'Cache-Control': 'private, no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
});

/** The book where the browser holds a pass, else nothing of it: not even its title. */
export const loader = guard({ public: true, limit: 'public-page' }, async ({ ctx, params, request, t }) => {
  const share = await openBookShare(ctx, params.token ?? '');
  const pass: unknown = await bookCookie.parse(request.headers.get('Cookie'));
  if (!(await holdsPass(ctx, share, pass))) return { pageTitle: t('books.shared.lockedTitle'), book: null };
  const edition = (await findEdition(ctx.db, share.editionId))!;
  const { zone } = await readOffice(ctx.db);
  const { title, introduction, arrangement, madeAt } = edition;
  return {
    pageTitle: title,
    book: {
      ...{ title, introduction, arrangement, zone },
      madeAt: madeAt!,
      expiresAt: share.expiresAt,
      // The tone that the office gave a story is its own affair.
      entries: (await listEntries(ctx.db, edition.id)).map(({ position, pictured, ...entry }) => ({
        ...entry,
        headlineTone: null,
        bodyTone: null,
        picture: pictured ? bookPaths.sharedPicture(params.token ?? '', position) : undefined,
      })),
    },
  };
});

/** POST: the password. The right one leaves a pass in the browser, for this link alone. */
export const action = guard(
  { public: true, limit: 'book-password' },
  async ({ ctx, params, request, url }) => {
    const token = params.token ?? '';
    const share = await openBookShare(ctx, token);
    const password = String((await request.formData()).get('password') ?? '').slice(0, 200);
    const result = await unlockBook(ctx, share, password);
    if (result.kind === 'refused') return data({ wait: 0 } satisfies LockAnswer, { status: 422 });
    if (result.kind === 'locked') {
      const wait = Math.max(1, Math.ceil((Date.parse(result.until) - Date.parse(ctx.now)) / 60_000));
      return data({ wait } satisfies LockAnswer, { status: 429 });
    }
    const path = bookPaths.shared(token);
    const cookie = await bookCookie.serialize(result.pass, {
      ...secureCookies(),
      path,
      maxAge: Math.floor(passMs / 1000),
    });
    return redirect(path + url.search, { status: 303, headers: { 'Set-Cookie': cookie } });
  },
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.pageTitle ?? 'Gema' },
  { name: 'robots', content: 'noindex, nofollow' },
  { name: 'referrer', content: 'no-referrer' },
];

export default function SharedBook() {
  const { book } = useLoaderData<typeof loader>();
  const answer = useActionData<LockAnswer>();
  return <GuestFrame>{book ? <SharedBookPages {...book} /> : <BookLock answer={answer} />}</GuestFrame>;
}

export function ErrorBoundary() {
  return <SharedRefusal of="books" />;
}
