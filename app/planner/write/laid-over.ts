import type { Finding, Plan } from '../../domain/case/plan';
import type { PlanningCase } from '../../domain/case/planning-case';
import { recordOf } from '../../domain/record';
import type { DatedAgreement } from '../../domain/working-time/limit';
import type { Underlay } from '../model/around';
import { buildModel } from '../model/build-model';
import { judgeRota } from '../rules/judge';
import { joinLaw } from './law-findings';
import { solutionOf } from './read-plan';

type Line = Plan['rota'][keyof Plan['rota']];

/** A rolling rota, `lines`, as that which another one is laid over from the day `at`. */
export function underlayOf(planningCase: PlanningCase, { lines, at }: { lines: Plan['rota']; at: number }): Underlay {
  const days = planningCase.planWeeks * 7;
  const unrolled = (line: Line): Line => Array.from({ length: days }, (_, day) => line[day % line.length] ?? null);
  return {
    case: { ...planningCase, rotaWeeks: planningCase.planWeeks, recipients: [] },
    lines: recordOf(planningCase.staff.map(({ id }) => [id, unrolled(lines[id] ?? [])] as const)),
    at,
  };
}

/** A line with some of its days replaced from the day `at`. */
export const lineOver = <Day>(below: readonly Day[], { at, above }: { at: number; above: readonly Day[] }): Day[] => [
  ...below.slice(0, at),
  ...above.slice(0, Math.max(0, below.length - at)),
  ...below.slice(at + above.length),
];

/** Hours even out over the rota below and days taken off; a few weeks of their own say nothing of a position. */
const OF_WHOLE_ROTAS = new Set(['contract-hours']);

/**
 * Tells what a rota breaks by being laid over another, by the findings of the one below alone: what that one breaks by
 * itself is not among it.
 */
export function brokenAbove(below: readonly Finding[]): (finding: Finding) => boolean {
  const known = new Set(below.map((finding) => JSON.stringify(finding)));
  return (finding) => !OF_WHOLE_ROTAS.has(finding.rule) && !known.has(JSON.stringify(finding));
}

/** What lines break where they lie on those below, by the rules of a rota and the law, that those below do not by themselves. */
export function laidOverFindings(
  under: Underlay,
  above: { lines: Plan['rota']; agreements: readonly DatedAgreement[] },
): Finding[] {
  const { agreements } = above;
  const { at, lines: below } = under;
  const model = buildModel(under.case);
  const found = (rota: Plan['rota']): Finding[] => {
    const numbers = solutionOf(model, { rota, teams: {}, visits: [], unassigned: [] }).rota;
    return joinLaw(model, { rota: numbers, ofCase: judgeRota(model, numbers), agreements });
  };
  const laidOver = recordOf(
    under.case.staff.map(({ id }) => [id, lineOver(below[id] ?? [], { at, above: above.lines[id] ?? [] })] as const),
  );
  return found(laidOver).filter(brokenAbove(found(below)));
}
