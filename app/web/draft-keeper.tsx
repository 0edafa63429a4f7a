import { useActionData, useBlocker, useLocation, useRouteLoaderData } from '@remix-run/react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useI18n } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Flash } from '#app/ui/flash.tsx';
import {
  discardDraft,
  dropSentOf,
  fillForm,
  forgetSent,
  isBlankForm,
  type KeptDraft,
  keepDraft,
  listDrafts,
  markSent,
  readForm,
  sameValues,
} from '#app/ui/kept-drafts.ts';
import { Link } from '#app/ui/link.tsx';

const saveAfterMs = 400;
/** More drafts than this fold away. */
const mostOpen = 3;

/** Whose drafts: another person at the same computer never sees them. */
function useOwner(): string {
  const office = useRouteLoaderData('web/routes/office') as { userId?: number | null } | undefined;
  return String(office?.userId ?? 'x');
}

/** The page says that something was saved: the office around it forgets the draft that was sent. */
function useSaved(): boolean {
  const root = useRouteLoaderData('root') as { flash?: { kind: string } | null } | undefined;
  return root?.flash?.kind === 'done';
}

export type DraftKeeperProps = {
  /** Id of the form's element. */
  formId: string;
  /** Name of the form, with the row's id where it changes one. */
  name: string;
  /** The field whose text names the draft. */
  titleField: string;
  /** Name of the form that goes on with this one and, saved, makes it superfluous. */
  savedBy?: string;
};

/** On the page that keeps what a form sent, so that no draft is left of it. */
export function DraftsSaved({ name }: { name: string }) {
  useEffect(() => dropSentOf(name), [name]);
  return null;
}

/**
 * Keeps what is typed into a form on this device and offers it when the form is opened again: after a closed window,
 * a lost network or an ended session. Saved forms are forgotten. Asks before leaving only where nothing can be kept.
 */
export function DraftKeeper({ formId, name, titleField, savedBy }: DraftKeeperProps) {
  const owner = useOwner();
  const { search } = useLocation();
  const { t } = useI18n();
  const own = useRef('');
  const refused = useActionData();
  const saved = useSaved();
  const [offers, setOffers] = useState<KeptDraft[]>([]);
  const [left, setLeft] = useState<KeptDraft['values']>([]);
  const [unkept, setUnkept] = useState(false);

  const restore = (draft: KeptDraft) => {
    const form = document.getElementById(formId) as HTMLFormElement | null;
    if (!form) return;
    own.current = draft.id;
    setLeft(fillForm(form, draft.values));
    setOffers(list => list.filter(each => each.id !== draft.id));
    (form.elements.namedItem(titleField) as HTMLElement | null)?.focus?.();
  };

  useEffect(() => {
    // What was sent back goes on in this form: it is no draft beside it.
    if (refused) own.current = forgetSent(name) || own.current;
  }, [refused, name]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the form is taken up once per name and person.
  useEffect(() => {
    const form = document.getElementById(formId) as HTMLFormElement | null;
    if (!form) return;
    if (!saved) forgetSent(name);
    const present = readForm(form);
    const drafts = listDrafts(owner, name, Date.now());
    const same =
      drafts.find(draft => draft.id === own.current) ??
      drafts.find(draft => sameValues(draft.values, present));
    if (same) own.current = same.id;
    setOffers(drafts.filter(draft => draft !== same));
    const asked = drafts.find(draft => draft.id === new URLSearchParams(search).get('draf'));
    if (asked && asked !== same) restore(asked);

    let timer: ReturnType<typeof setTimeout> | undefined;
    const save = () => {
      clearTimeout(timer);
      timer = undefined;
      if (isBlankForm(form)) {
        if (own.current) discardDraft(owner, name, own.current);
        return;
      }
      own.current ||= crypto.getRandomValues(new Uint32Array(2)).join('-');
      const value = (field: string) =>
        (form.elements.namedItem(field) as HTMLInputElement | null)?.value ?? '';
      const kept = keepDraft(owner, name, {
        id: own.current,
        title: value(titleField).slice(0, 120),
        version: value('version'),
        savedAt: new Date().toISOString(),
        values: readForm(form),
      });
      setUnkept(!kept);
    };
    const onInput = () => {
      clearTimeout(timer);
      timer = setTimeout(save, saveAfterMs);
    };
    const onSubmit = () => {
      save();
      setUnkept(false);
      if (own.current) markSent(owner, name, own.current, savedBy);
    };
    const onHide = () => timer !== undefined && save();
    form.addEventListener('input', onInput);
    form.addEventListener('change', onInput);
    form.addEventListener('submit', onSubmit, { capture: true });
    addEventListener('pagehide', onHide);
    return () => {
      onHide();
      form.removeEventListener('input', onInput);
      form.removeEventListener('change', onInput);
      form.removeEventListener('submit', onSubmit, { capture: true });
      removeEventListener('pagehide', onHide);
    };
  }, [formId, name, owner]);

  return (
    <>
      <FoldedDrafts count={offers.length}>
        {offers.map(draft => (
          <DraftOffer
            key={draft.id}
            draft={draft}
            changed={draft.version !== '' && draft.version !== versionIn(formId)}
            onRestore={() => restore(draft)}
            onDiscard={() => {
              discardDraft(owner, name, draft.id);
              setOffers(list => list.filter(each => each !== draft));
            }}
          />
        ))}
      </FoldedDrafts>
      {left.length > 0 && (
        <Flash tone="warning">
          <p>{t('drafts.draftRest')}</p>
          <ul className="wrap-anywhere">
            {left.map(([field, value]) => (
              <li key={field + value}>{value}</li>
            ))}
          </ul>
        </Flash>
      )}
      {unkept && <AskBeforeLeaving />}
    </>
  );
}

function versionIn(formId: string): string {
  const form = document.getElementById(formId) as HTMLFormElement | null;
  return (form?.elements.namedItem('version') as HTMLInputElement | null)?.value ?? '';
}

function useDraftWords() {
  const { t, format } = useI18n();
  return ({ savedAt, title }: KeptDraft) => {
    const at = format.instant(savedAt);
    return title ? t('drafts.draftFoundTitle', { at, title }) : t('drafts.draftFound', { at });
  };
}

/** Many drafts stand under one line, so that they do not push the form off a phone. */
function FoldedDrafts({ count, children }: { count: number; children: ReactNode }) {
  const { t } = useI18n();
  if (count <= mostOpen) return children;
  return (
    <details className="mb-4">
      <summary className="link inline-flex min-h-6 items-center text-sm">
        {t('drafts.draftsFolded', { count })}
      </summary>
      {children}
    </details>
  );
}

function DraftOffer(props: {
  draft: KeptDraft;
  changed: boolean;
  onRestore: () => void;
  onDiscard: () => void;
}) {
  const { t } = useI18n();
  const words = useDraftWords();
  return (
    <Flash tone="warning">
      <p className="wrap-anywhere">{words(props.draft)}</p>
      {props.changed && <p>{t('drafts.draftChanged')}</p>}
      <div className="mt-2 flex gap-2">
        <Button type="button" size="small" onClick={props.onRestore}>
          {t('drafts.draftRestore')}
        </Button>
        <Button type="button" size="small" variant="ghost" onClick={props.onDiscard}>
          {t('drafts.draftDiscard')}
        </Button>
      </div>
    </Flash>
  );
}

/** On a page without the form: drafts that can be gone on with at `href`. */
export function DraftNotice({ name, href }: { name: string; href: string }) {
  const owner = useOwner();
  const { t } = useI18n();
  const words = useDraftWords();
  const saved = useSaved();
  const [drafts, setDrafts] = useState<KeptDraft[]>([]);
  useEffect(() => {
    if (!saved) forgetSent(name);
    setDrafts(listDrafts(owner, name, Date.now()));
  }, [name, owner, saved]);
  const offers = drafts.map(draft => (
    <Flash key={draft.id} tone="warning">
      <p className="wrap-anywhere">{words(draft)}</p>
      <div className="mt-2 flex items-center gap-4">
        <Link href={`${href}${href.includes('?') ? '&' : '?'}draf=${draft.id}`} className="link">
          {t('drafts.draftContinue')}
        </Link>
        <Button
          type="button"
          size="small"
          variant="ghost"
          onClick={() => {
            discardDraft(owner, name, draft.id);
            setDrafts(list => list.filter(each => each !== draft));
          }}
        >
          {t('drafts.draftDiscard')}
        </Button>
      </div>
    </Flash>
  ));
  return <FoldedDrafts count={drafts.length}>{offers}</FoldedDrafts>;
}

/** The last resort of a device that keeps nothing. */
function AskBeforeLeaving() {
  const { t } = useI18n();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    if (confirm(t('drafts.draftLeave'))) blocker.proceed();
    else blocker.reset();
  }, [blocker, t]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, []);
  return null;
}
