import { data } from '@remix-run/node';
import { NotFound } from '#app/lib/errors.ts';
import { ErrorPage } from '../error-page.tsx';
import { type ErrorData, guard } from '../guard.server.ts';

export const handle = { scripts: false };

/** Every address without a route; also the page of a refusal by a route that only answers with bytes. */
export const loader = guard({ public: true }, ({ context }) => {
  if (!context.refusal) throw new NotFound();
  const {
    status,
    code = [404, 405].includes(status) ? 'not-found' : 'unexpected',
    messageKey,
  } = context.refusal;
  throw data({ code, messageKey, requestId: context.requestId } satisfies ErrorData, { status });
});

export default function Nothing() {
  return null;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
