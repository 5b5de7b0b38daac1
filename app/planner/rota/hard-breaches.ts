import type { Model } from '../model/model';
import { judgeRota } from '../rules/judge';

/** How many times a rota, given by cell (`staff * rotaDays + day`), breaks a hard rule; as the findings of a plan count. */
export function hardBreaches(model: Model, cells: Int8Array): number {
  const judged = judgeRota(model, rowsOf(model, cells));
  return judged.filter(({ rule }) => rule.level === 'hard').length;
}

/** A copy of the cells, a row a person. */
export function rowsOf({ staff, rotaDays }: Model, cells: Int8Array): Int8Array[] {
  return staff.map(({ index }) => cells.slice(index * rotaDays, (index + 1) * rotaDays));
}
