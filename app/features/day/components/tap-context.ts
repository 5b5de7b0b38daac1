import { createContext, useContext, type FormEvent } from 'react';

/** What the forms of the page share. */
interface Taps {
  /** The day of the list, to come back to. */
  readonly date: string;
  /** Takes a form's tap into the phone's queue. Without the page's script the form is sent as it is. */
  readonly submit: (event: FormEvent<HTMLFormElement>) => void;
  readonly people: Readonly<Record<string, string>>;
}

const TapContext = createContext<Taps>({ date: '', submit: () => undefined, people: {} });

export const TapProvider = TapContext.Provider;

export const useTaps = (): Taps => useContext(TapContext);
