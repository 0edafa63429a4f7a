import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { KitContent } from '../content.ts';
import { kitPaths } from '../paths.ts';
import type { BodyHandle } from './editor/body-handle.ts';
import { takeIn } from './taking-in.ts';

/** How long after the last keystroke a save is sent, and how often the page asks for others' saves, in milliseconds. */
const quietMs = 4_000;
const askMs = 15_000;

type State = {
  version: number;
  savedBy: string | null;
  others: string[];
  joined: KitContent | null;
  conflict: string | null;
};

export type Autosave = {
  /** null before the first answer; `failed` when the server could not be reached or refuses what stands in the form. */
  status: 'saving' | 'saved' | 'failed' | 'conflict' | null;
  others: string[];
  /** Who saved what was just taken in. */
  takenFrom: string | null;
  keyMessages: string[] | null;
  /** The version that the form stands on after its saves; null before the first. */
  version: number | null;
};

/**
 * Saves the form by itself a little after each change, and takes in what others saved where it touches nothing that was
 * typed here. Uploads wait for the person's own save.
 */
export function useAutosave(options: {
  form: RefObject<HTMLFormElement>;
  body: RefObject<BodyHandle | null>;
  kitId: number;
  onSaved: () => void;
}) {
  const { form, body, kitId, onSaved } = options;
  const [shown, setShown] = useState<Autosave>({
    ...{ status: null, others: [], takenFrom: null, keyMessages: null, version: null },
  });
  const changes = useRef(0);
  const busy = useRef(false);
  const stopped = useRef(false);
  const quiet = useRef<ReturnType<typeof setTimeout>>();

  const again = useRef<(changed: boolean) => Promise<void>>();
  const later = useCallback(() => {
    clearTimeout(quiet.current);
    quiet.current = setTimeout(() => void again.current?.(true), quietMs);
  }, []);
  const send = useCallback(
    async (changed: boolean) => {
      const element = form.current;
      if (!element || busy.current || stopped.current) return;
      busy.current = true;
      const at = changes.current;
      const posted = new FormData(element);
      for (const name of ['newImages', 'newAttachments', 'overwrites']) posted.delete(name);
      const postedBody = body.current?.read() ?? null;
      const message = changed ? posted : new FormData();
      message.set('version', String(posted.get('version')));
      if (changed) message.set('changed', '1');
      if (changed) setShown(before => ({ ...before, status: 'saving' }));
      try {
        const answer = await fetch(kitPaths.autosave(kitId), { method: 'POST', body: message });
        const state = answer.ok ? ((await answer.json()) as { state?: State }).state : undefined;
        if (!state) throw new Error('refused');
        const taken =
          state.joined !== null &&
          (changed || changes.current === at) &&
          takeIn({ form: element, posted, body: body.current, postedBody }, state.joined);
        const clash = state.conflict !== null || (state.joined !== null && !taken);
        if (clash && changes.current > 0) stopped.current = true;
        if (!clash) {
          if (changed && changes.current === at) {
            changes.current = 0;
            onSaved();
          }
        }
        setShown(before => ({
          status: clash && stopped.current ? 'conflict' : changed ? 'saved' : before.status,
          others: state.others,
          version: clash ? before.version : state.version,
          takenFrom: taken ? (state.savedBy ?? '') : before.takenFrom,
          keyMessages: taken && state.joined ? state.joined.keyMessages : before.keyMessages,
        }));
      } catch {
        if (changed) setShown(before => ({ ...before, status: 'failed' }));
      } finally {
        busy.current = false;
        if (changes.current > at) later();
      }
    },
    [form, body, kitId, onSaved, later],
  );
  useEffect(() => {
    again.current = send;
    void send(false);
    const asking = setInterval(() => {
      if (changes.current === 0 && document.visibilityState === 'visible') void send(false);
    }, askMs);
    return () => {
      clearInterval(asking);
      clearTimeout(quiet.current);
    };
  }, [send]);
  const changed = useCallback(() => {
    changes.current += 1;
    later();
  }, [later]);
  return { shown, changed };
}
