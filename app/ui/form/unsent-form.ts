import { useContext, useEffect, useState } from 'react';
import type { z } from 'zod';
import { FormOwner } from './form-owner';
import { parseForm, type FormReply } from './parse-form';

const SIGN_IN = '/logg-inn';

interface Sent {
  readonly owner: string;
  /** The path of the page, and the form's id on it. */
  readonly place: string;
  readonly formId: string;
  readonly values: FormData;
}

/** The form that is on its way: in the memory of the page only, because forms hold what no storage is to keep. */
let sent: Sent | null = null;
/** Whether the answer to it was that nobody is signed in any more. */
let wasSignedOut = false;

/** Remembers a form until its answer comes. Passwords and files are not remembered. */
export function noteSent({ owner, form }: { owner: string; form: HTMLFormElement }): void {
  const values = new FormData(form);
  const isPlain = [...values.values()].every((value) => typeof value === 'string');
  const isSecret = form.querySelector('input[type=password]') !== null;
  sent = isPlain && !isSecret ? { owner, place: window.location.pathname, formId: form.id, values } : null;
  wasSignedOut = false;
}

/** The form is gone from the page, or has its answer: all is well, unless the page is now the one for signing in. */
function settle(): void {
  if (sent !== null && window.location.pathname === SIGN_IN) wasSignedOut = true;
  else sent = null;
}

/** Settles what was sent when the form has been answered and when it leaves the page. */
export function useSettled(busy: boolean): void {
  useEffect(() => {
    if (!busy && !wasSignedOut) settle();
  }, [busy]);
  useEffect(() => settle, []);
}

/** What this form held when the session turned out to have ended, else nothing. */
export function useUnsentValues(formId: string): FormData | undefined {
  const owner = useContext(FormOwner);
  const [values] = useState(() => {
    if (sent === null || !wasSignedOut || sent.formId !== formId || sent.owner !== owner) return undefined;
    return sent.place === window.location.pathname ? sent.values : undefined;
  });
  return values;
}

/** The same as a reply that says so. */
export function useUnsent(formId: string, schema: z.ZodType): FormReply | undefined {
  const values = useUnsentValues(formId);
  const [reply] = useState(
    () => values && parseForm(values, schema).reply({ formErrors: [{ cause: 'wasSignedOut', facts: {} }] }),
  );
  return reply;
}
