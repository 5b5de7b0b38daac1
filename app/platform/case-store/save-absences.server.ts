import { randomUUID } from 'node:crypto';
import type { IsoDate } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import type { Tx } from '../db/db.server';
import type { StaffAbsence } from '../db/generated/client';
import { fromDbDate, toDbDate } from '../db/dates';
import { insertRows } from './bulk.server';
import { idOf } from './case-ids.server';
import type { CaseInDatabase } from './save-case.server';

/** Days that a person is away, both included. */
interface Away {
  staffId: string;
  from: IsoDate;
  to: IsoDate;
}

/** Writes the days off of the case: within the plan they take the place of what was known, outside they are added. */
export async function saveAbsences(tx: Tx, { case: source, ids, start, end }: CaseInDatabase): Promise<void> {
  const staffId = { in: source.staff.map(({ id }) => idOf(ids.staff, id)) };
  const within = await tx.staffAbsence.findMany({
    where: { staffId, fromOn: { lte: toDbDate(end) }, toOn: { gte: toDbDate(start) } },
  });
  await tx.staffAbsence.deleteMany({ where: { id: { in: within.map(({ id }) => id) } } });
  const outside = await tx.staffAbsence.findMany({ where: { staffId } });
  const isKnown = (person: string, date: IsoDate) =>
    outside.some((row) => row.staffId === person && fromDbDate(row.fromOn) <= date && date <= fromDbDate(row.toOn));
  const added = source.staff.flatMap((person) => {
    const id = idOf(ids.staff, person.id);
    return runsOf({ staffId: id, dates: (person.off ?? []).filter((date) => !isKnown(id, date)) });
  });
  const rows = [...within.flatMap((row) => restsOf(row, { start, end })), ...added].map((away) => ({
    id: randomUUID(),
    staff_id: away.staffId,
    from_on: away.from,
    to_on: away.to,
  }));
  const columns = { id: 'uuid', staff_id: 'uuid', from_on: 'date', to_on: 'date' };
  await insertRows(tx, { into: 'staff_absence', columns, rows });
}

/** Days in a row as one absence. */
function runsOf({ staffId, dates }: { staffId: string; dates: readonly IsoDate[] }): Away[] {
  const runs: Away[] = [];
  for (const date of [...new Set(dates)].sort()) {
    const last = runs.at(-1);
    if (last && addDays(last.to, 1) === date) last.to = date;
    else runs.push({ staffId, from: date, to: date });
  }
  return runs;
}

/** What an absence has before and after a plan. */
function restsOf(row: StaffAbsence, plan: { start: IsoDate; end: IsoDate }): Away[] {
  const { staffId } = row;
  const [from, to] = [fromDbDate(row.fromOn), fromDbDate(row.toOn)];
  return [
    ...(from < plan.start ? [{ staffId, from, to: addDays(plan.start, -1) }] : []),
    ...(to > plan.end ? [{ staffId, from: addDays(plan.end, 1), to }] : []),
  ];
}
