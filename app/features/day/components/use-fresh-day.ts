import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

/** How often the list is asked for while somebody waits for her colleague. */
const WAITING_MS = 30_000;

/** Asks for the list again when taps are saved, when the page is looked at again, and while a colleague is awaited. */
export function useFreshDay({ saved, isAwaiting }: { saved: number; isAwaiting: boolean }): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (saved > 0) revalidate();
  }, [saved, revalidate]);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') revalidate();
    };
    document.addEventListener('visibilitychange', look);
    const timer = isAwaiting ? window.setInterval(look, WAITING_MS) : undefined;
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.clearInterval(timer);
    };
  }, [isAwaiting, revalidate]);
}
