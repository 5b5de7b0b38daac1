import type { IsoDate } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import { insertRows } from '~/platform/case-store/bulk.server';
import { toDbDate } from '~/platform/db/dates';
import type { Tx } from '~/platform/db/db.server';
import { wallClock } from '~/platform/time/instants';
import { createDice, type Dice } from '../../../scripts/lib/dice';
import { drawAbsences, type AbsenceSpell } from './absence-spells';
import { ATTENDANCE, CARER, DAY_CHANGE, makeId, noRows, SHIFT, SHIFT_CHANGE } from './history-rows';
import { VISIT, VISIT_CHANGE, writeDay, type HistoryRows } from './history-rows';
import { makePastSessions } from './past-sessions';
import { simulateDay, type Habits } from './simulate-day';
import { readTemplate, type Template } from './template';

const WEEKS_PER_YEAR = 52;
/** The longest that a rota is planned for. */
const LONGEST_ROTA_WEEKS = 52;
const ABSENT_SHARE = 0.09;

export type MadeHistory = { readonly ok: false } | HistoryMade;

interface HistoryMade {
  readonly ok: true;
  readonly from: IsoDate;
  /** The last day, the one before the oldest published rota began. */
  readonly to: IsoDate;
  readonly visits: number;
  readonly shifts: number;
  readonly sessions: number;
}

/**
 * Makes up the years before the oldest published rota: rotas that were walked, shifts with absences and substitutes,
 * visits with who was there, the history of each change, and supervision and lunches. The same seed gives the same past. Check-ins are told by
 * their times alone, without the taps. Does nothing where there are shifts from before that rota.
 */
export async function makeHistory(
  tx: Tx,
  history: { readonly years: number; readonly seed: number },
): Promise<MadeHistory> {
  const template = await readTemplate(tx);
  if ((await tx.shift.count({ where: { date: { lt: toDbDate(template.start) } } })) > 0) return { ok: false };
  const turns = Math.ceil((history.years * WEEKS_PER_YEAR) / template.weeks);
  const days = turns * template.weeks * 7;
  const from = addDays(template.start, -days);
  const dice = createDice(history.seed);
  const { lineStaff: staffIds } = template;
  const spells = drawAbsences({ staffIds, days, share: ABSENT_SHARE, dice });
  const actorId = await leaderId(tx);
  await openPast(tx, { from });
  await insertAbsences(tx, { spells, from, dice });
  const turnsPerRota = Math.floor(LONGEST_ROTA_WEEKS / template.weeks);
  const made = { visits: 0, shifts: 0 };
  for (let turn = 0; turn < turns; turn += turnsPerRota) {
    const weeks = Math.min(turnsPerRota, turns - turn) * template.weeks;
    const first = turn * template.weeks * 7;
    const versionId = await makeRota(tx, { template, start: addDays(from, first), weeks, actorId, dice });
    for (let chunk = first; chunk < first + weeks * 7; chunk += template.weeks * 7) {
      const rows = noRows();
      for (let day = chunk; day < chunk + template.weeks * 7; day++) {
        const away = new Set(spells.filter((spell) => spell.from <= day && day <= spell.to).map((one) => one.staffId));
        const habits = habitsAt(day / days);
        const simulated = simulateDay({ template, turnDay: day - chunk, away, habits, dice });
        const wall = wallClock(template.timeZone);
        writeDay({ rows, day: simulated, date: addDays(from, day), versionId, actorId, wall, dice });
      }
      await insertHistory(tx, rows);
      made.visits += rows.visits.length;
      made.shifts += rows.shifts.length;
    }
  }
  const sessions = await makePastSessions(tx, { from, dice });
  return { ok: true, from, to: addDays(template.start, -1), ...made, sessions };
}

/** Years ago plans were further from the best, and more was passed on from day to day. `at` runs from 0 to 1. */
const habitsAt = (at: number): Habits => ({
  otherThanBest: 0.22 - 0.2 * at,
  openShift: 0.03 - 0.018 * at,
  substitute: 0.55,
  handedOver: 0.06 - 0.04 * at,
  notHome: 0.04,
  declined: 0.02,
  unregistered: 0.01,
  added: 0.4,
});

async function leaderId(tx: Tx): Promise<string> {
  const leader = await tx.user.findFirstOrThrow({ where: { role: 'zoneLeader' }, orderBy: { email: 'asc' } });
  return leader.id;
}

/** Everybody was there all the time: recipients, their visit plans, first teams and primary contacts, and the staff. */
async function openPast(tx: Tx, { from }: { from: IsoDate }): Promise<void> {
  const first = toDbDate(from);
  await tx.recipient.updateMany({ where: { startsOn: { gt: first } }, data: { startsOn: first } });
  await tx.visitPlan.updateMany({ where: { validFrom: { gt: first } }, data: { validFrom: first } });
  await tx.staff.updateMany({ where: { employedFrom: { gt: first } }, data: { employedFrom: first } });
  await tx.$executeRaw`
    DELETE FROM care_team_member past USING care_team_member later
    WHERE past.valid_to IS NOT NULL AND later.valid_from > past.valid_to AND later.role = 'primary'
      AND (later.recipient_id, later.staff_id) = (past.recipient_id, past.staff_id)`;
  await tx.$executeRaw`
    UPDATE care_team_member SET valid_from = ${first}::date WHERE valid_from = (
      SELECT min(first.valid_from) FROM care_team_member first
      WHERE first.recipient_id = care_team_member.recipient_id
        AND (care_team_member.role = 'member' OR first.role = 'primary'))`;
}

/** A rota that has been walked, with the same lines as the one that counts. */
async function makeRota(
  tx: Tx,
  rota: { template: Template; start: IsoDate; weeks: number; actorId: string; dice: Dice },
): Promise<string> {
  const { template, start, weeks, actorId, dice } = rota;
  const publishedAt = new Date(toDbDate(addDays(start, -21)).getTime());
  const versionId = makeId(dice);
  await tx.rota.create({
    data: {
      id: makeId(dice),
      name: `Grunnturnus fra ${start}`,
      resourceGroupId: template.resourceGroupId,
      startsOn: toDbDate(start),
      ...{ weeks: template.weeks, planWeeks: weeks },
      versions: {
        create: {
          ...{ id: versionId, number: 1, status: 'superseded', createdById: actorId, publishedById: actorId },
          ...{ createdAt: publishedAt, publishedAt },
        },
      },
    },
  });
  await tx.$executeRaw`
    INSERT INTO rota_cell (rota_version_id, staff_id, day, shift_code_id)
    SELECT ${versionId}::uuid, staff_id, day, shift_code_id FROM rota_cell
    WHERE rota_version_id = ${template.versionId}::uuid`;
  return versionId;
}

async function insertAbsences(
  tx: Tx,
  { spells, from, dice }: { spells: readonly AbsenceSpell[]; from: IsoDate; dice: Dice },
): Promise<void> {
  await tx.staffAbsence.createMany({
    data: spells.map((spell) => ({
      ...{ id: makeId(dice), staffId: spell.staffId },
      fromOn: toDbDate(addDays(from, spell.from)),
      toOn: toDbDate(addDays(from, spell.to)),
    })),
  });
}

async function insertHistory(tx: Tx, rows: HistoryRows): Promise<void> {
  await insertRows(tx, { into: 'day_change', columns: DAY_CHANGE, rows: rows.dayChanges });
  await insertRows(tx, { into: 'shift', columns: SHIFT, rows: rows.shifts });
  await insertRows(tx, { into: 'shift_change', columns: SHIFT_CHANGE, rows: rows.shiftChanges });
  await insertRows(tx, { into: 'visit', columns: VISIT, rows: rows.visits });
  await insertRows(tx, { into: 'visit_carer', columns: CARER, rows: rows.carers });
  await insertRows(tx, { into: 'visit_attendance', columns: ATTENDANCE, rows: rows.attendances });
  await insertRows(tx, { into: 'visit_change', columns: VISIT_CHANGE, rows: rows.visitChanges });
}
