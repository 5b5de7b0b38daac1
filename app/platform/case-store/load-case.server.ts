import type { IsoDate } from '~/domain/brand';
import type { PlanningCase } from '~/domain/case/planning-case';
import { addDays, daysBetween, mod } from '~/domain/time/clock';
import type { Tx } from '../db/db.server';
import { fromDbDate } from '../db/dates';
import { loadFrame } from './load-frame.server';
import { loadRecipients } from './load-recipients.server';
import { loadRules } from './load-rules.server';
import { loadStaff, type FixedCell } from './load-staff.server';

export interface CaseToLoad {
  rotaId: string;
  /** The version whose locked cells are the fixed ones; none leaves every day open. */
  versionId?: string | null;
  /** A Monday to plan from in place of the rota's own start. The rota keeps its turn. */
  start?: IsoDate;
  /** People and visits that end before this day are left out; the start where it is not given. */
  asOf?: IsoDate;
}

/** The days that a planning case is about, both included. */
export interface CasePeriod {
  start: IsoDate;
  end: IsoDate;
  /** The first day that still counts for who and what takes part. */
  asOf: IsoDate;
}

/**
 * The planning case of a rota as the database stands: references, names and codes are the ids. A person without a shift
 * code to work and a recipient without a visit plan have nothing to plan, and are left out.
 */
export async function loadCase(tx: Tx, wanted: CaseToLoad): Promise<PlanningCase> {
  const rota = await tx.rota.findUniqueOrThrow({
    where: { id: wanted.rotaId },
    include: { resourceGroup: true },
  });
  const start = wanted.start ?? fromDbDate(rota.startsOn);
  const asOf = wanted.asOf !== undefined && wanted.asOf > start ? wanted.asOf : start;
  const period = { start, end: addDays(start, rota.planWeeks * 7 - 1), asOf };
  const turn = daysBetween({ from: fromDbDate(rota.startsOn), to: start });
  const fixed = await loadFixed(tx, { versionId: wanted.versionId ?? null, turn, days: rota.weeks * 7 });
  const frame = await loadFrame(tx, { asOf });
  const staff = await loadStaff(tx, {
    resourceGroupId: rota.resourceGroupId,
    period,
    fixed,
    codes: new Set(frame.shiftCodes.map(({ code }) => code)),
  });
  const { supervision, rules } = await loadRules(tx, { group: rota.resourceGroup, asOf });
  const recipients = await loadRecipients(tx, { period, staff: new Set(staff.map(({ id }) => id)) });
  const used = new Set([...staff, ...recipients].map(({ zone }) => zone));
  const zones = frame.zones.filter((zone) => !zone.ended || used.has(zone.id));
  return {
    format: 'kjente-fjes/case@1',
    name: rota.name,
    timeZone: rota.resourceGroup.timeZone,
    start,
    rotaWeeks: rota.weeks,
    planWeeks: rota.planWeeks,
    zones: zones.map(({ id, name }) => ({ id, name })),
    travelMinutes: frame.travelBetween(zones.map(({ id }) => id)),
    skills: frame.skills,
    shiftCodes: frame.shiftCodes,
    demand: frame.demand,
    skillDemand: frame.skillDemand,
    staff,
    recipients,
    ...(supervision ? { supervision } : {}),
    ...(rules ? { rules } : {}),
  };
}

/** Locked cells by person, with days counted from the start that is planned from. */
async function loadFixed(
  tx: Tx,
  wanted: { versionId: string | null; turn: number; days: number },
): Promise<Map<string, FixedCell[]>> {
  const cells = wanted.versionId
    ? await tx.rotaCell.findMany({
        where: { rotaVersionId: wanted.versionId, locked: true },
        select: { staffId: true, day: true, shiftCode: { select: { code: true } } },
      })
    : [];
  const fixed = new Map<string, FixedCell[]>();
  for (const cell of cells) {
    const line = fixed.get(cell.staffId) ?? [];
    line.push({ day: mod(cell.day - wanted.turn, wanted.days), code: cell.shiftCode?.code ?? null });
    fixed.set(cell.staffId, line);
  }
  for (const line of fixed.values()) line.sort((a, b) => a.day - b.day);
  return fixed;
}
