const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const notFound = () => new Response(null, { status: 404, statusText: 'Not Found' });

/** An id in an address. What is not an id answers as what does not exist. */
export function idParam(value: string | undefined): string {
  if (value === undefined || !UUID.test(value)) throw notFound();
  return value;
}

/** What a query found; nothing, or nothing that the actor may see, answers 404. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw notFound();
  return value;
}
