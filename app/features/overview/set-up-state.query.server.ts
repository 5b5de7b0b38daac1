import type { Db } from '~/platform/db/db.server';

/** How far an installation has come: what an administrator sees first. */
export interface SetUpState {
  readonly zones: number;
  readonly shiftCodes: number;
  readonly demand: number;
  readonly staff: number;
  readonly recipients: number;
  readonly users: number;
}

/** Counts only; no one is named. */
export async function setUpState(db: Db): Promise<SetUpState> {
  const [zones, shiftCodes, demand, staff, recipients, users] = await Promise.all([
    db.zone.count(),
    db.shiftCode.count(),
    db.demand.count(),
    db.staff.count(),
    db.recipient.count(),
    db.user.count(),
  ]);
  return { zones, shiftCodes, demand, staff, recipients, users };
}
