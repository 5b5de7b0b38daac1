import type { Scope } from '~/domain/access/vocabulary';
import type { Db } from '~/platform/db/db.server';
import { fairShares, type Attendant, type FairShare } from '~/domain/training/fair-share';
import { supervisionCell, type SupervisionCell } from '~/domain/training/supervision-cell';
import { dateOfInstant } from '~/platform/time/now.server';
import { rotaChances } from './rota-chances.query.server';
import { supervisionRows, type SupervisionRows, type SupervisionSession } from './supervision-rows.query.server';

interface Asked {
  readonly scope: Scope;
  readonly now: Date;
  readonly weeks: number;
}

/** Supervision by person and session, with everyone's fair share and what the rota lets her come to; only her own line where the scope is her own. */
export async function supervisionMap(db: Db, { scope, now, weeks }: Asked) {
  const [rows, counting] = await Promise.all([
    supervisionRows(db, { now, weeks }),
    rotaChances(db, { today: dateOfInstant(now) }),
  ]);
  const cellsOf = new Map(
    rows.staff.map(({ id }) => [id, rows.sessions.map((session) => cellOf(rows, { session, staffId: id }))]),
  );
  const shares = new Map(sharesOf(rows, cellsOf).map((share) => [share.id, share]));
  const seen = rows.staff.filter(({ id }) => scope.kind !== 'own' || id === scope.staffId);
  const people = seen.flatMap((person) => {
    const [cells, share] = [cellsOf.get(person.id), shares.get(person.id)];
    if (!cells || !share || cells.every((cell) => cell === null)) return [];
    const chance = counting?.chances.get(person.id) ?? null;
    return [{ ...person, cells, share, chance, last: rows.lastThere.get(person.id) ?? null }];
  });
  const next = rows.sessions.findIndex(({ status, isOver }) => status !== 'cancelled' && !isOver);
  return {
    sessions: rows.sessions.map(columnOf),
    people,
    rota: counting?.rota ?? null,
    next: next < 0 ? null : nextSession(rows, { at: next, people }),
  };
}

export type SupervisionMap = Awaited<ReturnType<typeof supervisionMap>>;
/** The rota that counts, which is what a proposal changes. */
export type CountingRota = NonNullable<SupervisionMap['rota']>;
export type SupervisionPerson = SupervisionMap['people'][number];
export type NextSession = NonNullable<SupervisionMap['next']>;

type Cells = readonly (SupervisionCell | null)[];

/** What a session was or is to her; nothing where it is cancelled or she is not employed then. */
function cellOf(rows: SupervisionRows, of: { session: SupervisionSession; staffId: string }): SupervisionCell | null {
  const { session, staffId } = of;
  const answers = rows.could.get(session.id);
  const key = `${session.id} ${staffId}`;
  const said = rows.saidOf.get(key) ?? null;
  if (session.status === 'cancelled' || (!answers?.has(staffId) && said === null)) return null;
  if (isUnregistered(session)) return 'unknown';
  const could = rows.known.has(session.date) ? (answers?.get(staffId) ?? null) : null;
  return supervisionCell({ isOver: session.isOver, said, could, hasVisits: rows.visits.has(key) });
}

/** It is over, and nobody has said who was there. */
const isUnregistered = ({ status, isOver }: SupervisionSession): boolean => isOver && status === 'planned';

function sharesOf(rows: SupervisionRows, cellsOf: ReadonlyMap<string, Cells>): FairShare[] {
  const isCounted = rows.sessions.map(({ status, isOver }) => status === 'held' && isOver);
  return fairShares(
    rows.staff.map(({ id, positionPercent }): Attendant => {
      const cells = (cellsOf.get(id) ?? []).flatMap((cell, at) => (isCounted[at] && cell !== null ? [cell] : []));
      return { id, positionPercent, cells };
    }),
  );
}

const columnOf = (session: SupervisionSession) => ({
  ...{ id: session.id, date: session.date, week: session.week, theme: session.theme },
  state: isUnregistered(session) ? ('unregistered' as const) : session.status,
});

function nextSession(
  { sessions }: SupervisionRows,
  { at, people }: { at: number; people: readonly { id: string; name: string; cells: Cells }[] },
) {
  const session = sessions[at];
  if (!session) return null;
  return {
    ...{ id: session.id, date: session.date, start: session.start, end: session.end, place: session.place },
    theme: session.theme,
    people: people.flatMap(({ id, name, cells }) => {
      const cell = cells[at] ?? null;
      return cell === null ? [] : [{ id, name, cell }];
    }),
  };
}
