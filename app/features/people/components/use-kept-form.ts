import { useState, useSyncExternalStore } from 'react';
import { parseForm } from '~/ui/form/parse-form';
import { newRecipientForm } from '../new-recipient.form';

type Kept = Record<string, unknown>;

const nothingToHear = () => () => undefined;

/** In the tab's own storage, under whoever is signed in; nobody else reads it, and closing the tab forgets it. */
function createKeeper(owner: string) {
  const key = `ny-tjenestemottaker ${owner}`;
  let first: Kept | null | undefined;
  let isForgotten = false;
  const whatWasThere = (): Kept | null => {
    if (first === undefined) first = read(window.sessionStorage.getItem(key));
    return first;
  };
  return {
    /** What was there when the page came up: it is read before anything is written over it. */
    whatWasThere,
    keep(form: HTMLFormElement | null): void {
      whatWasThere();
      if (form === null || isForgotten) return;
      const { payload } = parseForm(new FormData(form), newRecipientForm);
      window.sessionStorage.setItem(key, JSON.stringify(payload));
    },
    forget(): void {
      isForgotten = true;
      window.sessionStorage.removeItem(key);
    },
  };
}

function read(text: string | null): Kept | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return typeof value === 'object' && value !== null ? (value as Kept) : null;
  } catch {
    return null;
  }
}

/** What was typed before the page was left or loaded anew, and the means to keep and forget it. */
export function useKeptForm(owner: string) {
  const [keeper] = useState(() => createKeeper(owner));
  const kept = useSyncExternalStore(nothingToHear, keeper.whatWasThere, () => null);
  return { kept, keep: keeper.keep, forget: keeper.forget };
}
