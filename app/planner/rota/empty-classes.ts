import type { CoverageTables } from './coverage-tables';
import { HARD } from './rota-weights';

/** Points of every class where nobody works but those of other parts, who are counted already. */
export function emptyClassPoints(
  { coverage, shiftCount }: { coverage: CoverageTables; shiftCount: number },
  counted: { count: Int32Array; skillCount: Int32Array },
): { hard: number; soft: number } {
  const { classes, classWeekday, classWeight, demandHard, demandSoft, demandStep, skillRows } = coverage;
  let hard = 0;
  let soft = 0;
  for (let member = 0; member < classes; member++) {
    const weekday = classWeekday[member]!;
    const weight = classWeight[member]!;
    for (let shift = 0; shift < shiftCount; shift++) {
      const points = (weekday * shiftCount + shift) * demandStep + counted.count[member * shiftCount + shift]!;
      hard += weight * demandHard[points]!;
      soft += weight * demandSoft[points]!;
    }
    for (let row = 0; row < skillRows; row++) {
      if (coverage.skillWeekday[row] !== weekday) continue;
      const lacking = coverage.skillMin[row]! - counted.skillCount[member * skillRows + row]!;
      hard += weight * HARD.skillPerPerson * Math.max(0, lacking);
    }
  }
  return { hard, soft };
}
