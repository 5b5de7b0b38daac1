import type { Clock, Code, IsoDate, Skill, ZoneId } from '~/domain/brand';
import type { CaseDemand, CaseShiftCode, CaseSkillDemand, CaseZone, PlanningCase } from '~/domain/case/planning-case';
import { recordOf } from '~/domain/record';
import type { Weekday } from '~/domain/time/clock';
import type { Tx } from '../db/db.server';
import { toDbDate } from '../db/dates';

/** What a planning case says apart from people. */
export interface CaseFrame {
  zones: (CaseZone & { ended: boolean })[];
  travelBetween(zones: readonly ZoneId[]): PlanningCase['travelMinutes'];
  skills: Skill[];
  shiftCodes: CaseShiftCode[];
  demand: CaseDemand[];
  skillDemand: CaseSkillDemand[];
}

/** Minutes between two zones that nobody has given minutes for, where no pair has any. */
const UNKNOWN_TRAVEL = 15;

/** Zones, travel, skills, shift codes and demand as they are from a day on. */
export async function loadFrame(tx: Tx, { asOf }: { asOf: IsoDate }): Promise<CaseFrame> {
  const zones = await tx.zone.findMany({ orderBy: [{ sortOrder: 'asc' }, { reference: 'asc' }] });
  const skills = await tx.skill.findMany({ orderBy: [{ sortOrder: 'asc' }, { name: 'asc' }] });
  const first = toDbDate(asOf);
  return {
    zones: zones.map((zone) => ({
      id: zone.reference as ZoneId,
      name: zone.name,
      ended: zone.endsOn !== null && zone.endsOn < first,
    })),
    travelBetween: await loadTravel(tx),
    skills: skills.map(({ name }) => name as Skill),
    shiftCodes: await loadShiftCodes(tx, first),
    ...(await loadDemand(tx, first)),
  };
}

async function loadTravel(tx: Tx): Promise<CaseFrame['travelBetween']> {
  const rows = await tx.zoneTravel.findMany({
    select: { minutes: true, fromZone: { select: { reference: true } }, toZone: { select: { reference: true } } },
  });
  const known = new Map(rows.map((row) => [pairOf(row.fromZone.reference, row.toZone.reference), row.minutes]));
  const longest = rows.reduce((most, row) => Math.max(most, row.minutes), 0) || UNKNOWN_TRAVEL;
  const minutes = (from: ZoneId, to: ZoneId) => known.get(pairOf(from, to)) ?? known.get(pairOf(to, from)) ?? longest;
  return (zones) =>
    recordOf(zones.map((from) => [from, recordOf(zones.map((to) => [to, minutes(from, to)] as const))] as const));
}

const pairOf = (...zones: [string, string]): string => JSON.stringify(zones);

/** Codes that are in use on the day or later. */
const notEnded = (first: Date) => ({ OR: [{ endsOn: null }, { endsOn: { gte: first } }] });

async function loadShiftCodes(tx: Tx, first: Date): Promise<CaseShiftCode[]> {
  const rows = await tx.shiftCode.findMany({
    where: notEnded(first),
    orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }],
  });
  return rows.map((row) => ({
    code: row.code as Code,
    start: row.startTime as Clock,
    end: row.endTime as Clock,
    paidMinutes: row.paidMinutes,
    breakMinutes: row.breakMinutes,
  }));
}

async function loadDemand(tx: Tx, first: Date): Promise<Pick<CaseFrame, 'demand' | 'skillDemand'>> {
  const where = { shiftCode: notEnded(first) };
  const orderBy = [{ weekday: 'asc' }, { shiftCode: { sortOrder: 'asc' } }, { shiftCode: { code: 'asc' } }] as const;
  const code = { shiftCode: { select: { code: true } } };
  const demand = await tx.demand.findMany({ where, include: code, orderBy: [...orderBy] });
  const skillDemand = await tx.skillDemand.findMany({
    where,
    include: { ...code, skill: { select: { name: true } } },
    orderBy: [...orderBy, { skill: { sortOrder: 'asc' } }],
  });
  return {
    demand: demand.map((row) => ({
      weekday: row.weekday as Weekday,
      code: row.shiftCode.code as Code,
      min: row.min,
      max: row.max,
    })),
    skillDemand: skillDemand.map((row) => ({
      weekday: row.weekday as Weekday,
      code: row.shiftCode.code as Code,
      skill: row.skill.name as Skill,
      min: row.min,
    })),
  };
}
