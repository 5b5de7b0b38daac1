import { useMatches } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

/** What a route exports as `handle`: the key of its window title, such as `rota:title`. Never a person's name. */
export interface RouteHandle {
  title: string;
}

const hasTitle = (handle: unknown): handle is RouteHandle =>
  typeof handle === 'object' && handle !== null && 'title' in handle && typeof handle.title === 'string';

/** The title of the window: the innermost route's, then the program's name. */
export function useWindowTitle(): string {
  const { t, i18n } = useTranslation('common');
  const handle = useMatches().findLast((match) => hasTitle(match.handle))?.handle;
  const name = t('appName');
  if (!hasTitle(handle)) return name;
  return `${i18n.t(handle.title as 'appName')} – ${name}`;
}
