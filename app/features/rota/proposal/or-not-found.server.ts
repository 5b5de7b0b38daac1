export const notFound = (): Response => new Response(null, { status: 404, statusText: 'Not Found' });

/** What was asked for, or a 404 in its place. */
export function orNotFound<T>(found: T | null): T {
  if (found === null) throw notFound();
  return found;
}
