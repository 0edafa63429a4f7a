import '#app/i18n/sections/books.ts';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';

/** What became of a try: minutes to wait, or 0 for a password that did not fit. */
export type LockAnswer = { wait: number };

/** The door of a shared book: its password, and why it stays shut. */
export function BookLock({ answer }: { answer: LockAnswer | undefined }) {
  const t = useT();
  const error =
    answer && (answer.wait > 0 ? t('books.shared.wait', { count: answer.wait }) : t('books.shared.wrong'));
  return (
    <div className="max-w-md">
      <h1 className="text-xl font-semibold">{t('books.shared.lockedTitle')}</h1>
      <p className="mt-1 mb-6 text-muted">{t('books.shared.lockedText')}</p>
      <form method="post" className="flex flex-col gap-4">
        <Field
          label={t('books.shared.password')}
          name="password"
          autoComplete="off"
          spellCheck={false}
          controlProps={{ 'data-masked': '', autoCapitalize: 'none' }}
          error={error ? [error] : undefined}
          autoFocus
          required
        />
        <label className="choice -mt-2 flex min-h-6 items-center gap-2">
          <input type="checkbox" data-unmask="" className="checkbox tick" />
          {t('books.shared.show')}
        </label>
        <div>
          <Button variant="primary">{t('books.shared.open')}</Button>
        </div>
      </form>
    </div>
  );
}
