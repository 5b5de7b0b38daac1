/**
 * What can be worked out from sums over groups of people. The figures that are shown are rows over unknown figures of
 * people; those who belong to the same groups are one column. A sum of rows with weights that is 0 everywhere but at few
 * people tells of those few.
 */
export interface Column {
  readonly people: number;
  /** One for each row: 1 where these people are in it, else 0. */
  readonly entries: readonly number[];
}

const EPSILON = 1e-9;

/**
 * Columns of at most `most` people together at which alone some weighted sum of the rows is not 0; `null` where there
 * are none. Such columns are those without which the others span less, so each basis holds one of them: with more bases
 * than `most`, of different people, there is no leak, and else it is enough to try to leave out each column of one basis.
 */
export function leakOf(columns: readonly Column[], most: number): readonly Column[] | null {
  const full = basisOf(largestFirst(columns));
  if (full.length === 0 || hasBases(columns, { rank: full.length, count: most + 1 })) return null;
  for (const column of full.filter(({ people }) => people <= most)) {
    const rest = columns.filter((other) => other !== column);
    if (basisOf(rest, full.length).length < full.length) return [column];
    const others = leakOf(rest, most - column.people);
    if (others !== null) return [column, ...others];
  }
  return null;
}

const largestFirst = (columns: readonly Column[]): Column[] => [...columns].sort((a, b) => b.people - a.people);

/** Whether so many bases are found greedily, no two of them with the same person. */
function hasBases(columns: readonly Column[], { rank, count }: { rank: number; count: number }): boolean {
  let left = columns.map((column) => ({ ...column }));
  for (let found = 0; found < count; found++) {
    const basis = new Set(basisOf(plentifulFirst(left), rank));
    if (basis.size < rank) return false;
    left = left
      .map((column) => (basis.has(column) ? { ...column, people: column.people - 1 } : column))
      .filter(({ people }) => people > 0);
  }
  return true;
}

/** Columns in the order of how many people their rows have, so that those of small groups are left for later bases. */
function plentifulFirst<C extends Column>(columns: readonly C[]): C[] {
  const sizes: number[] = [];
  for (const { entries, people } of columns) {
    for (let i = 0; i < entries.length; i++) sizes[i] = (sizes[i] ?? 0) + (entries[i] ?? 0) * people;
  }
  const keyed = columns.map((column) => {
    let scarcity = 0;
    for (let i = 0; i < sizes.length; i++) scarcity += (column.entries[i] ?? 0) / (sizes[i] || 1);
    return { column, key: scarcity / column.people };
  });
  return keyed.sort((a, b) => a.key - b.key).map(({ column }) => column);
}

/** The first columns that span what all do; with `rank`, no further than is known to be needed. */
function basisOf<C extends Column>(columns: readonly C[], rank = Infinity): C[] {
  const pivots: { at: number; entries: number[] }[] = [];
  const basis: C[] = [];
  for (const column of columns) {
    if (basis.length === rank) break;
    const left = [...column.entries];
    for (const pivot of pivots) subtract(left, pivot);
    const at = left.findIndex((entry) => Math.abs(entry) > EPSILON);
    if (at < 0) continue;
    pivots.push({ at, entries: left });
    basis.push(column);
  }
  return basis;
}

function subtract(from: number[], pivot: { readonly at: number; readonly entries: readonly number[] }): void {
  const part = from[pivot.at] ?? 0;
  if (Math.abs(part) <= EPSILON) return;
  const factor = part / (pivot.entries[pivot.at] ?? 1);
  for (let i = 0; i < from.length; i++) from[i] = (from[i] ?? 0) - factor * (pivot.entries[i] ?? 0);
}

/** Weights of the rows whose sum is 0 at every column but some of the leak. */
export function weightsOnto(of: {
  readonly columns: readonly Column[];
  readonly leak: readonly Column[];
  readonly rows: number;
}): readonly number[] {
  const others = basisOf(of.columns.filter((column) => !of.leak.includes(column)));
  // What the others do not span of a column of the leak is at right angles to them all, and not to that column.
  const span = orthogonal(others.map(({ entries }) => entries));
  for (const column of of.leak) {
    const left = rest(column.entries, span);
    if (left.some((entry) => Math.abs(entry) > EPSILON)) {
      return left.map((entry) => (Math.abs(entry) > EPSILON ? entry : 0));
    }
  }
  return Array.from({ length: of.rows }, () => 0);
}

/** The same span by vectors at right angles. */
function orthogonal(vectors: readonly (readonly number[])[]): number[][] {
  const made: number[][] = [];
  for (const vector of vectors) made.push(rest(vector, made));
  return made;
}

/** What is left of a vector when its parts along vectors at right angles are taken away. */
function rest(vector: readonly number[], along: readonly (readonly number[])[]): number[] {
  const left = [...vector];
  for (const one of along) {
    const factor = product(left, one) / product(one, one);
    one.forEach((entry, i) => (left[i] = (left[i] ?? 0) - factor * entry));
  }
  return left;
}

const product = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, entry, i) => sum + entry * (b[i] ?? 0), 0);
