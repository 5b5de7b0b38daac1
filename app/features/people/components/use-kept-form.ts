import { useCallback, useEffect, useRef, useState } from 'react';
import { parseForm } from '~/ui/form/parse-form';
import { newRecipientForm } from '../new-recipient.form';

type Kept = Record<string, unknown>;

/** In the tab's own storage, under whoever is signed in; nobody else reads it, and closing the tab forgets it. */
const keyOf = (owner: string): string => `ny-tjenestemottaker ${owner}`;

function read(owner: string): Kept | null {
  try {
    const value: unknown = JSON.parse(window.sessionStorage.getItem(keyOf(owner)) ?? 'null');
    return typeof value === 'object' && value !== null ? (value as Kept) : null;
  } catch {
    return null;
  }
}

/** What was typed before the page was left or loaded anew, and the means to keep and forget it. */
export function useKeptForm(owner: string) {
  const [kept, setKept] = useState<Kept | null>(null);
  const forgotten = useRef(false);
  useEffect(() => setKept(read(owner)), [owner]);
  const keep = useCallback(
    (form: HTMLFormElement | null) => {
      if (form === null || forgotten.current) return;
      const { payload } = parseForm(new FormData(form), newRecipientForm);
      window.sessionStorage.setItem(keyOf(owner), JSON.stringify(payload));
    },
    [owner],
  );
  const forget = useCallback(() => {
    forgotten.current = true;
    window.sessionStorage.removeItem(keyOf(owner));
  }, [owner]);
  return { kept, keep, forget };
}
