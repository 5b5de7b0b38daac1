import { useCallback, useSyncExternalStore } from 'react';

const NAME = 'sok';
const CHANGED = 'kjente-fjes:search-text';

const subscribe = (onChange: () => void) => {
  window.addEventListener('hashchange', onChange);
  window.addEventListener('popstate', onChange);
  window.addEventListener(CHANGED, onChange);
  return () => {
    window.removeEventListener('hashchange', onChange);
    window.removeEventListener('popstate', onChange);
    window.removeEventListener(CHANGED, onChange);
  };
};

const read = () => new URLSearchParams(window.location.hash.slice(1)).get(NAME) ?? '';

/**
 * The text that a list is searched for. It may be a person's name, so it stands in the part of the address after `#`,
 * which a browser keeps to itself: it never reaches a server or its logs.
 */
export function useSearchText(): [text: string, change: (text: string) => void] {
  const text = useSyncExternalStore(subscribe, read, () => '');
  const change = useCallback((next: string) => {
    const { pathname, search } = window.location;
    const hash = next === '' ? '' : `#${new URLSearchParams({ [NAME]: next })}`;
    window.history.replaceState(window.history.state, '', pathname + search + hash);
    window.dispatchEvent(new Event(CHANGED));
  }, []);
  return [text, change];
}
