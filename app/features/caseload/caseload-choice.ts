import { z } from 'zod';

export const ZONE_PARAM = 'sone';
export const STAFF_PARAM = 'ansatt';

const id = z.uuid().nullable().catch(null);

/** The zone and the carer that the address asks for; what is not an id asks for nothing. */
export function caseloadChoice(request: Request): { zoneId: string | null; staffId: string | null } {
  const search = new URL(request.url).searchParams;
  return { zoneId: id.parse(search.get(ZONE_PARAM)), staffId: id.parse(search.get(STAFF_PARAM)) };
}
