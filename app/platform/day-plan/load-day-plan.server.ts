import type { Clock, Code, IsoDate, RecipientId, StaffId, VisitId } from '~/domain/brand';
import type { PlannedVisit, PlanTeam, UnassignedVisit } from '~/domain/case/plan';
import { type CaseRecipient, type CaseVisit, type PlanningCase } from '~/domain/case/planning-case';
import { recordOf } from '~/domain/record';
import { daysBetween } from '~/domain/time/clock';
import { loadFrame } from '../case-store/load-frame.server';
import { loadRecipients } from '../case-store/load-recipients.server';
import { loadRules } from '../case-store/load-rules.server';
import { loadStaff } from '../case-store/load-staff.server';
import { toDbDate } from '../db/dates';
import type { Db, Tx } from '../db/db.server';
import type { StandingPlan } from '../threads/planner-thread';
import { dayWindow, type DayWindow } from './day-window';
import { clockOf, liveShifts, liveVisits, type LiveOverride, type LiveShift, type LiveVisit } from './live-rows.server';
import { isSettled, toldPieces } from './fixed-pieces.server';
import { sessionPieces } from './session-pieces.server';
import { partCodes, type PartCodes } from './shift-codes';

interface DayPlanWanted {
  /** The days that the change concerns, both included. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** As they would be without a change. */
  readonly override?: LiveOverride;
}

/** The live days around a change as a planning case and its plan, with the way back to the rows. */
export interface DayPlan {
  readonly source: StandingPlan;
  readonly window: DayWindow;
  /** Database ids by what the case calls people, and the other way. */
  readonly staffIds: ReadonlyMap<string, string>;
  readonly staffReferences: ReadonlyMap<string, StaffId>;
  readonly recipientIds: ReadonlyMap<string, string>;
  readonly recipientReferences: ReadonlyMap<string, RecipientId>;
  /** The row of an occurrence, by `keyOfVisit`. */
  readonly visits: ReadonlyMap<string, LiveVisit>;
  /** The code that a live shift has in the case. */
  readonly codeOf: (shift: { readonly code: string; readonly startsAt: string; readonly endsAt: string }) => Code;
  readonly shifts: readonly LiveShift[];
}

export const keyOfVisit = ({ visit, date }: { visit: string; date: IsoDate }): string => `${visit} ${date}`;

/**
 * The shift book and the visits of the weeks around some days, as the planner reads them. The rota of the case is as long
 * as its plan, so every day stands for itself. What has been called off, or did not take place, is left out.
 */
export async function loadDayPlan(db: Db | Tx, wanted: DayPlanWanted): Promise<DayPlan> {
  const { from, override = {} } = wanted;
  const window = dayWindow(wanted);
  const group = await db.resourceGroup.findFirstOrThrow();
  const period = { start: window.start, end: window.end, asOf: from };
  const frame = await loadFrame(db, { asOf: from });
  const codes = new Set<string>(frame.shiftCodes.map(({ code }) => code));
  const staff = await loadStaff(db, {
    ...{ resourceGroupId: group.id, period, fixed: new Map(), codes, withOnCall: true },
  });
  const staffKnown = new Set<string>(staff.map(({ id }) => id));
  const recipients = await loadRecipients(db, { period, staff: staffKnown });
  const { rules } = await loadRules(db, { group, asOf: from });
  const ids = await readIds(db);
  const shifts = await liveShifts(db, window, override);
  const visits = await liveVisits(db, window, override);
  const parts = partCodes(frame.shiftCodes);
  const ground: Ground = { window, ids, staffKnown, parts };
  const lines = linesOf(ground, { shifts, staff: staff.map(({ id }) => id) });
  const placed = placeVisits(ground, { visits, recipients, from });
  const { references } = ids.staff;
  const sessions = await sessionPieces(db, { window, staff, references, shifts, visits });
  const zones = frame.zones.map(({ id, name }) => ({ id, name }));
  const zoneOfRecipient = new Map(recipients.map(({ id, zone }) => [id, zone]));
  const zoneOf = (id: string) => zoneOfRecipient.get(ids.recipients.references.get(id) as RecipientId);
  const pieces = [...sessions, ...toldPieces({ visits, shifts, staff, references, zoneOf, from })];
  const planningCase: PlanningCase = {
    format: 'kjente-fjes/case@1',
    name: 'day',
    timeZone: group.timeZone,
    ...{ start: window.start, rotaWeeks: window.weeks, planWeeks: window.weeks, zones },
    travelMinutes: frame.travelBetween(zones.map(({ id }) => id)),
    ...{ skills: frame.skills, shiftCodes: parts.all(), demand: frame.demand, skillDemand: frame.skillDemand },
    staff: staff.map((one) => ({ ...one, codes: [...one.codes, ...one.codes.flatMap((code) => parts.partsOf(code))] })),
    recipients: [...placed.recipients, ...pieces.map(({ recipient }) => recipient)],
    ...(rules ? { rules } : {}),
  };
  const teams = await readTeams(db, { on: from, recipients, known: staffKnown });
  return {
    source: {
      case: planningCase,
      plan: {
        rota: lines,
        teams: { ...teams, ...recordOf(pieces.map(({ recipient, team }) => [recipient.id, team] as const)) },
        visits: [...placed.planned, ...pieces.map(({ planned }) => planned)],
        unassigned: placed.unassigned,
      },
      held: pieces.map(({ planned }) => planned.visit),
    },
    ...{ window, shifts, visits: placed.rows, codeOf: (shift) => codeOf(parts, shift) },
    ...{ staffIds: ids.staff.ids, staffReferences: ids.staff.references },
    ...{ recipientIds: ids.recipients.ids, recipientReferences: ids.recipients.references },
  };
}

interface Names<Reference extends string> {
  readonly ids: ReadonlyMap<string, string>;
  readonly references: ReadonlyMap<string, Reference>;
}

interface Ids {
  readonly staff: Names<StaffId>;
  readonly recipients: Names<RecipientId>;
  readonly visitPlans: ReadonlyMap<string, VisitId>;
}

async function readIds(db: Db | Tx): Promise<Ids> {
  const select = { id: true, reference: true } as const;
  const staff = await db.staff.findMany({ select });
  const recipients = await db.recipient.findMany({ select });
  const visitPlans = await db.visitPlan.findMany({ select });
  return {
    staff: namesOf<StaffId>(staff),
    recipients: namesOf<RecipientId>(recipients),
    visitPlans: namesOf<VisitId>(visitPlans).references,
  };
}

const namesOf = <Reference extends string>(rows: { id: string; reference: string }[]): Names<Reference> => ({
  ids: new Map(rows.map(({ id, reference }) => [reference, id])),
  references: new Map(rows.map(({ id, reference }) => [id, reference as Reference])),
});

interface Ground {
  readonly window: DayWindow;
  readonly ids: Ids;
  readonly staffKnown: ReadonlySet<string>;
  readonly parts: PartCodes;
}

interface ShiftOfCode {
  readonly code: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

const timesOf = ({ code, startsAt, endsAt }: ShiftOfCode) => ({
  ...{ code: code as Code, start: clockOf(startsAt), end: clockOf(endsAt) },
});

const codeOf = (parts: PartCodes, shift: ShiftOfCode): Code => parts.codeOf(timesOf(shift));

/** What each person works: a shift that she is absent from is none, and two on one date are one long shift. */
function linesOf(ground: Ground, of: { shifts: readonly LiveShift[]; staff: readonly StaffId[] }) {
  const { window, ids, parts } = ground;
  const lines = new Map(of.staff.map((id) => [id, Array.from<Code | null>({ length: window.weeks * 7 }).fill(null)]));
  const earlier = new Map<string, LiveShift>();
  for (const shift of of.shifts) {
    const code = codeOf(parts, shift);
    const line =
      shift.status === 'planned' ? lines.get(ids.staff.references.get(shift.staffId ?? '') as StaffId) : null;
    if (!line) continue;
    const place = `${shift.staffId} ${shift.date}`;
    const first = earlier.get(place);
    earlier.set(place, shift);
    const at = daysBetween({ from: window.start, to: shift.date });
    line[at] = first ? parts.bothOf(timesOf(first), timesOf(shift)) : code;
  }
  return recordOf([...lines]);
}

interface PlacedVisits {
  readonly planned: PlannedVisit[];
  readonly unassigned: UnassignedVisit[];
  readonly recipients: CaseRecipient[];
  readonly rows: ReadonlyMap<string, LiveVisit>;
}

/**
 * Whether the days are planned without a visit: it is called off or over. On days that are planned anew, what is over holds
 * its time as a piece that stands, see `toldPieces`; on days before them, what was done tells who knows whom.
 */
const isLeftOut = (visit: LiveVisit, { from }: { from: IsoDate }): boolean =>
  visit.status === 'cancelled' || visit.status === 'notDone' || (visit.date >= from && isSettled(visit));

/** Live visits as entries of a plan. One that no plan of the case has is a visit of its own there. */
function placeVisits(
  ground: Ground,
  of: { visits: readonly LiveVisit[]; recipients: CaseRecipient[]; from: IsoDate },
): PlacedVisits {
  const { ids, staffKnown } = ground;
  const known = new Set<string>(of.recipients.flatMap(({ visits }) => visits.map(({ id }) => id)));
  const recipients = new Map(of.recipients.map((one) => [one.id, one]));
  const placed = {
    planned: [] as PlannedVisit[],
    unassigned: [] as UnassignedVisit[],
    rows: new Map<string, LiveVisit>(),
  };
  for (const row of of.visits) {
    const recipient = recipients.get(ids.recipients.references.get(row.recipientId) as RecipientId);
    if (!recipient || isLeftOut(row, of)) continue;
    const reference = ids.visitPlans.get(row.visitPlanId ?? '');
    const visit = reference !== undefined && known.has(reference) ? reference : (`visit:${row.id}` as VisitId);
    if (visit !== reference) recipients.set(recipient.id, withVisit(recipient, ownVisit(row, visit)));
    const entry = { recipient: recipient.id, visit, date: row.date };
    placed.rows.set(keyOfVisit(entry), row);
    if (row.startsAt === null) {
      placed.unassigned.push({ ...entry, cause: row.cause ?? 'no-capacity', facts: {} });
      continue;
    }
    const came = row.attendedBy.length > 0 && row.status === 'done' ? row.attendedBy : row.staffIds;
    const staff = came.flatMap((id) => ids.staff.references.get(id) ?? []).filter((id) => staffKnown.has(id));
    const begun = row.begunAt !== null && row.begunAt < new Date(row.startsAt) ? row.begunAt : row.startsAt;
    placed.planned.push({ ...entry, start: clockOf(begun), staff });
  }
  return { ...placed, recipients: [...recipients.values()] };
}

const withVisit = (recipient: CaseRecipient, visit: CaseVisit): CaseRecipient => ({
  ...recipient,
  visits: [...recipient.visits, visit],
});

/** A visit that no plan has: on its own date alone, within its own window. */
function ownVisit(row: LiveVisit, id: VisitId): CaseVisit {
  const start = row.startsAt === null ? ('00:00' as Clock) : clockOf(row.startsAt);
  const lasts = row.startsAt && row.endsAt ? (Date.parse(row.endsAt) - Date.parse(row.startsAt)) / 60_000 : 30;
  const carers = row.carersNeeded ?? row.staffIds.length;
  return {
    ...{ id, recurrence: 'FREQ=DAILY', minutes: row.minutes ?? lasts },
    earliest: (row.earliest as Clock | null) ?? start,
    latest: (row.latest as Clock | null) ?? start,
    ...(carers === 2 ? { carers } : {}),
  };
}

/** The care teams of a day. A recipient without one has nobody on it but a first person, who counts for nothing. */
async function readTeams(
  db: Db | Tx,
  of: { on: IsoDate; recipients: readonly CaseRecipient[]; known: ReadonlySet<string> },
): Promise<Record<RecipientId, PlanTeam>> {
  const date = toDbDate(of.on);
  const rows = await db.careTeamMember.findMany({
    where: { validFrom: { lte: date }, OR: [{ validTo: null }, { validTo: { gte: date } }] },
    select: { role: true, recipient: { select: { reference: true } }, staff: { select: { reference: true } } },
    orderBy: [{ sortOrder: 'asc' }, { id: 'asc' }],
  });
  const somebody = [...of.known][0] as StaffId;
  return recordOf(
    of.recipients.map(({ id }) => {
      const team = rows.filter(({ recipient, staff }) => recipient.reference === id && of.known.has(staff.reference));
      const members = team.map(({ staff }) => staff.reference as StaffId);
      const primary = team.find(({ role }) => role === 'primary')?.staff.reference as StaffId | undefined;
      return [id, { primary: primary ?? members[0] ?? somebody, members }] as const;
    }),
  );
}
