import type { ShouldRevalidateFunctionArgs } from '@remix-run/react';

/** Parts of an address that change what the server answers. */
const SERVER_PARTS = ['versjon', 'lagret'];

/** A list's sort, filters and pages are the browser's own business: the data is not asked for again. */
export function revalidateList(args: ShouldRevalidateFunctionArgs): boolean {
  const { currentUrl, nextUrl, formMethod, defaultShouldRevalidate } = args;
  const samePage = formMethod === undefined && currentUrl.pathname === nextUrl.pathname;
  const same = SERVER_PARTS.every((part) => currentUrl.searchParams.get(part) === nextUrl.searchParams.get(part));
  return samePage && same && currentUrl.search !== nextUrl.search ? false : defaultShouldRevalidate;
}
