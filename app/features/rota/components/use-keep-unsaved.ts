import { useBeforeUnload, useBlocker } from '@remix-run/react';
import { useCallback, useEffect } from 'react';

const SIGN_IN = '/logg-inn';

interface Unsaved {
  readonly unsaved: boolean;
  /** Whether it is being saved by now, so that the page can be left as soon as that is done. */
  readonly saving: boolean;
  readonly question: string;
}

/**
 * Holds back whoever leaves the page while something is being saved, and asks where it could not be; signing in again
 * gives it back.
 */
export function useKeepUnsaved({ unsaved, saving, question }: Unsaved) {
  useBeforeUnload(
    useCallback(
      (event) => {
        if (unsaved) event.preventDefault();
      },
      [unsaved],
    ),
  );
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      unsaved && nextLocation.pathname !== SIGN_IN && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    if (!unsaved) blocker.proceed();
    else if (saving) return;
    else if (window.confirm(question)) blocker.proceed();
    else blocker.reset();
  }, [blocker, unsaved, saving, question]);
}
