import { useT } from '#app/i18n/react.tsx';
import { guard } from '#app/web/guard.server.ts';

export const handle = { scripts: false };
export const loader = guard({ public: true }, () => ({}));

export default function SignIn() {
  const t = useT();
  return <h1>{t('accounts.title')}</h1>;
}
