import type { RotaRows } from './rota-rows';

/**
 * Proves that the exact rows have no solution in whole numbers, whatever their signs and sizes, because they have none
 * in the remainders of division by `prime`: Gaussian elimination ends with a row that says 0 = r. Such odds and evens
 * are what a search over bounds finds last. `false` says nothing.
 */
export function provesEmptyModulo(of: { rows: RotaRows; prime: number }): boolean {
  const { rows, prime } = of;
  const width = rows.columns.count;
  const table = remainders(of);
  let rank = 0;
  for (let column = 0; column < width && rank < table.length; column++) {
    const found = table.findIndex((row, index) => index >= rank && row[column] !== 0);
    if (found < 0) continue;
    const pivot = table[found]!;
    table[found] = table[rank]!;
    table[rank++] = pivot;
    const inverse = inverseOf(pivot[column]!, prime);
    for (let index = rank; index < table.length; index++) {
      const row = table[index]!;
      const factor = prime - ((row[column]! * inverse) % prime);
      if (factor === prime) continue;
      for (let at = column; at <= width; at++) row[at] = (row[at]! + factor * pivot[at]!) % prime;
    }
  }
  return table.slice(rank).some((row) => row[width] !== 0);
}

/** The rows that hold exactly, as remainders, with what they must be in the last place. */
function remainders(of: { rows: RotaRows; prime: number }): Int32Array[] {
  const { rows, prime } = of;
  const { count, starts, indices, values } = rows.columns;
  const remainder = (value: number): number => ((value % prime) + prime) % prime;
  const table = Array.from(rows.lower, () => new Int32Array(count + 1));
  for (let column = 0; column < count; column++) {
    for (let at = starts[column]!; at < starts[column + 1]!; at++) {
      table[indices[at]!]![column] = remainder(values[at]!);
    }
  }
  rows.lower.forEach((must, row) => (table[row]![count] = rows.upper[row] === must ? remainder(must) : 0));
  return table.filter((_, row) => rows.upper[row] === rows.lower[row]);
}

function inverseOf(value: number, prime: number): number {
  for (let inverse = 1; inverse < prime; inverse++) if ((inverse * value) % prime === 1) return inverse;
  throw new Error(`${prime} is not a prime, or ${value} is 0`);
}
