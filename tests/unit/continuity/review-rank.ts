/** Rank of a matrix over the rationals, by elimination modulo a large prime. */
export function rankOf(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => row.map((entry) => BigInt(entry)));
  const width = rows[0]?.length ?? 0;
  let rank = 0;
  for (let column = 0; column < width && rank < rows.length; column++) {
    const at = rows.findIndex((row, i) => i >= rank && mod(row[column]) !== 0n);
    if (at < 0) continue;
    [rows[rank], rows[at]] = [rows[at] ?? [], rows[rank] ?? []];
    const pivot = rows[rank] ?? [];
    const inverse = power(mod(pivot[column]), PRIME - 2n);
    for (let i = rank + 1; i < rows.length; i++) {
      const row = rows[i] ?? [];
      const factor = mod(mod(row[column]) * inverse);
      if (factor !== 0n) for (let j = column; j < width; j++) row[j] = mod((row[j] ?? 0n) - factor * (pivot[j] ?? 0n));
    }
    rank += 1;
  }
  return rank;
}

const PRIME = 2_147_483_647n;
const mod = (value: bigint | undefined): bigint => (((value ?? 0n) % PRIME) + PRIME) % PRIME;

function power(base: bigint, exponent: bigint): bigint {
  let [result, factor, left] = [1n, base, exponent];
  for (; left > 0n; left >>= 1n) {
    if (left & 1n) result = mod(result * factor);
    factor = mod(factor * factor);
  }
  return result;
}
