import type { Finding, Plan } from '~/domain/case/plan';
import type { PlanningCase } from '~/domain/case/planning-case';
import { recordOf } from '~/domain/record';
import { daysBetween } from '~/domain/time/clock';
import { buildModel } from '~/planner/model/build-model';
import { findingOf, judgePlan, judgeRota } from '~/planner/rules/judge';
import { PLAN_RULES } from '~/planner/rules/index';
import { viewOf } from '~/planner/rules/plan-view';
import { joinLaw } from '~/planner/write/law-findings';
import { solutionOf } from '~/planner/write/read-plan';
import { loadCase } from '../case-store/load-case.server';
import { loadLines, type StoredPlan } from '../case-store/load-plan.server';
import type { Tx } from '../db/db.server';
import { toDbDate } from '../db/dates';
import { loadAgreements } from '../working-time/load-working-time.server';

/** Hours even out over the base rota and days taken off; a few weeks of their own say nothing of a position. */
const OF_WHOLE_ROTAS = new Set(['contract-hours']);
const OF_VISITS: ReadonlySet<unknown> = new Set(PLAN_RULES);

/**
 * What a holiday rota breaks. Its lines are judged where they lie: in the weeks of the base rota, from the day before the
 * first to the day after the last, and only what the base rota alone does not break. `null` where no base rota is
 * published under it.
 */
export async function judgeHoliday(
  tx: Tx,
  holiday: { planningCase: PlanningCase; plan: StoredPlan },
): Promise<Finding[] | null> {
  const { planningCase, plan } = holiday;
  const base = await tx.rotaVersion.findFirst({
    where: { status: 'published', rota: { kind: 'base', startsOn: { lte: toDbDate(planningCase.start) } } },
    orderBy: { rota: { startsOn: 'desc' } },
    select: { id: true, rotaId: true },
  });
  if (!base) return null;
  const around = await loadCase(tx, { rotaId: base.rotaId });
  const lines = unrolled(await loadLines(tx, base.id), { days: around.planWeeks * 7 });
  const turn = daysBetween({ from: around.start, to: planningCase.start });
  const laidOver = recordOf(
    around.staff.map(({ id }) => [id, over(lines[id] ?? [], { at: turn, weeks: plan.rota[id] ?? [] })] as const),
  );
  const agreements = await loadAgreements(tx);
  const found = (rota: Plan['rota']) => {
    const model = buildModel({ ...around, rotaWeeks: around.planWeeks, recipients: [] });
    const known = recordOf(around.staff.map(({ id }) => [id, rota[id] ?? []] as const));
    const numbers = solutionOf(model, { rota: known, teams: {}, visits: [], unassigned: [] }).rota;
    return joinLaw(model, { rota: numbers, ofCase: judgeRota(model, numbers), agreements });
  };
  const before = new Set(found(lines).map((finding) => JSON.stringify(finding)));
  const ofLines = found(laidOver).filter(
    (finding) => !OF_WHOLE_ROTAS.has(finding.rule) && !before.has(JSON.stringify(finding)),
  );
  return [...ofLines, ...visitFindings(holiday)];
}

/** A rolling rota written out for the whole of its plan. */
function unrolled(rota: Plan['rota'], { days }: { days: number }): Plan['rota'] {
  const entries = Object.entries(rota) as [keyof Plan['rota'], Plan['rota'][keyof Plan['rota']]][];
  return recordOf(
    entries.map(
      ([id, line]) => [id, Array.from({ length: days }, (_, day) => line[day % line.length] ?? null)] as const,
    ),
  );
}

type Line = Plan['rota'][keyof Plan['rota']];

/** A line with some of its days replaced. */
const over = (line: Line, { at, weeks }: { at: number; weeks: Line }): Line =>
  line.map((code, day) => (day >= at && day < at + weeks.length ? (weeks[day - at] ?? null) : code));

function visitFindings({ planningCase, plan }: { planningCase: PlanningCase; plan: StoredPlan }): Finding[] {
  const model = buildModel(planningCase);
  return judgePlan(model, viewOf(model, solutionOf(model, plan)))
    .filter(({ rule }) => OF_VISITS.has(rule))
    .map((judged) => findingOf(model, judged));
}

/** Whether the lines of a rota are laid over those of another. */
export async function isLaidOver(tx: Tx, rotaId: string): Promise<boolean> {
  const rota = await tx.rota.findUniqueOrThrow({ where: { id: rotaId }, select: { kind: true } });
  return rota.kind === 'holiday';
}
