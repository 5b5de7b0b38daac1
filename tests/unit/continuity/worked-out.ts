/** Figures that are shown, as rows over unknown figures of people. */
export interface Shown {
  readonly rows: readonly (readonly number[])[];
  /** Whose figure each column is, from 0. */
  readonly owners: readonly number[];
}

/** A set of one to four people about whom alone something can be worked out from the rows, or `null`. */
export function workedOut({ rows, owners }: Shown): ReadonlySet<number> | null {
  const basis = reduced(rows);
  const people = Math.max(-1, ...owners) + 1;
  for (const set of smallSets(people)) {
    const others = owners.flatMap((owner, column) => (set.has(owner) ? [] : [column]));
    const rest = basis.map((row) => others.map((column) => row[column] ?? 0));
    if (reduced(rest).length < basis.length) return set;
  }
  return null;
}

/** Sets of one to four of so many people. */
function* smallSets(people: number): Generator<ReadonlySet<number>> {
  for (let a = 0; a < people; a++) {
    yield new Set([a]);
    for (let b = a + 1; b < people; b++) {
      yield new Set([a, b]);
      for (let c = b + 1; c < people; c++) {
        yield new Set([a, b, c]);
        for (let d = c + 1; d < people; d++) yield new Set([a, b, c, d]);
      }
    }
  }
}

/** The largest prime below 2^26: products of two rests are whole numbers that a double holds. */
const PRIME = 67_108_859;

/** Rows that span what these do, by elimination modulo a large prime. As many as the rank. */
function reduced(matrix: readonly (readonly number[])[]): number[][] {
  const rows = matrix.map((row) => [...row]);
  const width = rows[0]?.length ?? 0;
  let rank = 0;
  for (let column = 0; column < width && rank < rows.length; column++) {
    const at = rows.findIndex((row, i) => i >= rank && row[column] !== 0);
    if (at < 0) continue;
    const pivot = rows[at] ?? [];
    rows[at] = rows[rank] ?? [];
    rows[rank] = pivot;
    const inverse = power(pivot[column] ?? 0, PRIME - 2);
    for (let i = rank + 1; i < rows.length; i++) {
      const row = rows[i] ?? [];
      const factor = PRIME - (((row[column] ?? 0) * inverse) % PRIME);
      if (factor === PRIME) continue;
      for (let j = column; j < width; j++) row[j] = ((row[j] ?? 0) + factor * (pivot[j] ?? 0)) % PRIME;
    }
    rank += 1;
  }
  return rows.slice(0, rank);
}

function power(base: number, exponent: number): number {
  let [result, factor, left] = [1, base % PRIME, exponent];
  for (; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * factor) % PRIME;
    factor = (factor * factor) % PRIME;
  }
  return result;
}
