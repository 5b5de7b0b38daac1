import { z } from 'zod';
import { notFound } from './or-not-found.server';

/** An id from the address. One that is no id is 404, as one that does not exist. */
export function idParam(value: string | undefined): string {
  const parsed = z.uuid().safeParse(value);
  if (!parsed.success) throw notFound();
  return parsed.data;
}
