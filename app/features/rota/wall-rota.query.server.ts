import { may } from '~/domain/access/may';
import type { Actor } from '~/domain/access/vocabulary';
import type { IsoDate, StaffId } from '~/domain/brand';
import { addDays, daysBetween } from '~/domain/time/clock';
import { redDays } from '~/platform/calendar/red-days.server';
import type { Db } from '~/platform/db/db.server';
import type { Language } from '~/platform/i18n/language';
import { underlayOf } from '~/planner/write/laid-over';
import type { RotaFacts } from '~/platform/versions/pick-version';
import { shownVersion } from '~/platform/versions/shown-version.server';
import { rotaBelow } from '~/platform/versions/underlay.server';
import { loadWorkingTime } from '~/platform/working-time/load-working-time.server';
import { cellsOf } from './rota-cells.query.server';
import { lacksVisits } from './lacks-visits.query.server';
import { rotaCaseOf } from './rota-case.query.server';
import type { VisitTrouble, WallRota, WallUnderlay } from './wall-rota';

interface Asked {
  readonly actor: Actor;
  readonly versionId: string | null;
  /** The turn of the rolling rota, or `null` for the one that holds today. */
  readonly turn: number | null;
  readonly today: IsoDate;
  readonly language: Language;
}

/** The wall rota of a version, or `null` where there is no rota yet. */
export async function readWallRota(db: Db, asked: Asked): Promise<WallRota | null> {
  const { actor, today } = asked;
  const shown = await shownVersion(db, { versionId: asked.versionId, today });
  if (!shown) return null;
  const { rota, version } = shown;
  const plans = may(actor, { action: 'change', thing: 'rota' }) !== null;
  const turns = Math.max(1, Math.ceil(rota.planWeeks / rota.weeks));
  const turn = Math.min(turns - 1, asked.turn ?? turnOf(today, rota));
  const mayChange = plans && version.status === 'draft';
  const [{ planningCase, people, codeNames }, workingTime, underlay, cells, judged, isWithoutVisits] =
    await Promise.all([
      rotaCaseOf(db, { rota, withWishes: plans }),
      loadWorkingTime(db, { start: rota.startsOn, rotaWeeks: rota.weeks, turn, forPlanner: plans }),
      underlayOfRota(db, { rota, plans }),
      cellsOf(db, { versionId: version.id, days: rota.weeks * 7 }),
      plans ? db.rotaVersion.findUnique({ where: { id: version.id }, select: { findings: true } }) : null,
      mayChange ? lacksVisits(db, version.id) : false,
    ]);
  const from = addDays(rota.startsOn, turn * rota.weeks * 7);
  return {
    ...shown,
    planningCase,
    workingTime,
    underlay,
    people: people.map((person) => ({ ...person, cells: cells.of(person.id) })),
    codeNames,
    redDays: redDays({ from, to: addDays(from, rota.weeks * 7 - 1), language: asked.language }),
    turn,
    turns,
    visitTrouble: visitTroubleOf(judged?.findings),
    isWithoutVisits,
    today,
    mayPlan: plans,
    mayChange,
    mayFollowContinuity: may(actor, { action: 'view', thing: 'continuity' }) !== null,
    mayPropose: may(actor, { action: 'change', thing: 'planningRun' }) !== null,
  };
}

/** What a holiday rota lies on. */
async function underlayOfRota(
  db: Db,
  { rota, plans }: { rota: RotaFacts; plans: boolean },
): Promise<WallUnderlay | null> {
  const below = await rotaBelow(db, rota.id);
  if (!below) return null;
  const start = below.rota.startsOn;
  const { planningCase } = await rotaCaseOf(db, { rota: below.rota, withWishes: plans });
  return {
    below: underlayOf(planningCase, { lines: below.lines, at: daysBetween({ from: start, to: rota.startsOn }) }),
    workingTime: await loadWorkingTime(db, { start, rotaWeeks: below.rota.planWeeks, turn: 0, forPlanner: plans }),
  };
}

function turnOf(today: IsoDate, rota: { startsOn: IsoDate; weeks: number }): number {
  return Math.max(0, Math.floor(daysBetween({ from: rota.startsOn, to: today }) / (rota.weeks * 7)));
}

/** Rules of visits that a change of the rota can break. */
const SHIFT_RULES = new Set(['on-shift', 'handover', 'break']);

/** Visits that no longer fit the shifts, counted: the wall rota tells of no recipient. */
function visitTroubleOf(findings: unknown): VisitTrouble[] {
  const counts = new Map<string, VisitTrouble>();
  for (const finding of Array.isArray(findings) ? (findings as unknown[]) : []) {
    const found = shiftFinding(finding);
    if (!found) continue;
    const key = `${found.staff} ${found.date} ${found.rule}`;
    counts.set(key, { ...found, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

function shiftFinding(finding: unknown): Omit<VisitTrouble, 'count'> | null {
  if (typeof finding !== 'object' || finding === null) return null;
  const { rule, staff, date } = finding as Record<string, unknown>;
  if (typeof rule !== 'string' || typeof staff !== 'string' || typeof date !== 'string') return null;
  return SHIFT_RULES.has(rule) ? { rule, staff: staff as StaffId, date: date as IsoDate } : null;
}
