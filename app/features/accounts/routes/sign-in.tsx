import '#app/i18n/sections/accounts.ts';
import { data, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { useErrors, useT } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';
import { Invalid } from '#app/lib/errors.ts';
import { Button } from '#app/ui/button.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Link } from '#app/ui/link.tsx';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { deviceOf, sessionToken, signedInHeaders } from '#app/web/session.server.ts';
import { landingPath, ownPath } from '../next-path.ts';
import { accountPaths } from '../paths.ts';
import { findUser, hasUsers } from '../queries.server.ts';
import { signInSchema } from '../schema.ts';
import { signIn } from '../sign-in.service.server.ts';
import { AccountPage } from '../ui/account-page.tsx';

export const handle = { scripts: false };

export const loader = guard({ public: true }, async ({ ctx, url, request, t }) => {
  const next = ownPath(url.searchParams.get('next'));
  if (ctx.actor.kind === 'user') throw redirect(next ?? landingPath(ctx.actor.role));
  const unsaved = url.searchParams.has('unsaved');
  const ended = Boolean(next) && (await sessionToken(request)) !== undefined;
  const bare = !(await hasUsers(ctx.db));
  return { next: next ?? '', unsaved, ended, bare, title: t('accounts.signInTitle') };
});

export const action = guard({ public: true, limit: 'sign-in' }, async ({ ctx, request, context }) => {
  const form = await request.formData();
  return handleForm(form, signInSchema, async value => {
    const oldToken = await sessionToken(request);
    const result = await signIn(ctx, { ...value, oldToken }, deviceOf(request, context));
    if (result.kind === 'refused') throw new Invalid({ '': ['accounts.signInRefused'] });
    if (result.kind === 'locked') {
      const wait = Math.max(1, Math.ceil((Date.parse(result.until) - Date.parse(ctx.now)) / 60_000));
      return data({ wait, email: value.email }, { status: 429 });
    }
    const user = await findUser(ctx.db, result.userId);
    throw redirect(ownPath(form.get('next')) ?? landingPath(user?.role ?? 'officer'), {
      status: 303,
      headers: await signedInHeaders(result.token, user),
    });
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function SignIn() {
  const t = useT();
  const translate = useErrors();
  const { next, unsaved, ended, bare } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer && 'wait' in answer ? answer : undefined;
  const [form, fields] = useOfficeForm<{ email: string; password: string }>({
    id: 'sign-in',
    defaultValue: { email: refused?.email },
  });
  const general = refused ? [t('accounts.signInLocked', { count: refused.wait })] : translate(form.errors);
  return (
    <AccountPage title={t('accounts.signInTitle')}>
      {bare && <Flash tone="warning">{t('accounts.notSetUp')}</Flash>}
      <SignInNotice unsaved={unsaved} ended={ended} />
      <form method="post" action={accountPaths.signIn} className="flex flex-col gap-4">
        <FormErrors title={t('accounts.signInFailed')} general={general} />
        <input type="hidden" name="next" value={next} />
        <FormField
          label={t('accounts.email')}
          field={fields.email}
          type="email"
          autoComplete="username"
          autoFocus
          required
        />
        <FormField
          label={t('accounts.password')}
          field={fields.password}
          type="password"
          autoComplete="current-password"
          required
        />
        <Button variant="primary" block>
          {t('accounts.signIn')}
        </Button>
      </form>
      <p className="mt-6">
        <Link href={accountPaths.forgotten} className="link">
          {t('accounts.forgotten')}
        </Link>
      </p>
    </AccountPage>
  );
}

function SignInNotice({ unsaved, ended }: { unsaved: boolean; ended: boolean }) {
  const t = useT();
  const flash = (useRouteLoaderData('root') as { flash?: { key: MessageKey } } | undefined)?.flash;
  if (unsaved) return <Flash tone="warning">{t('accounts.unsaved')}</Flash>;
  if (flash) return <Flash>{t(flash.key)}</Flash>;
  return ended ? <Flash tone="warning">{t('accounts.sessionEnded')}</Flash> : null;
}
